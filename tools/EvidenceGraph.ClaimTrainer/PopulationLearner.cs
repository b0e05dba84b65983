using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.ClaimTrainer;

/// <summary>Learns the weights of a <see cref="PopulationModel"/>.</summary>
internal sealed class PopulationLearner
{
    // Scores of the documents that levels are learned from come from weights that did not see them.
    private const int InnerFolds = 5;

    private readonly record struct Example(int Document, int Concept, int Label, int[] Features);

    private readonly IReadOnlyList<PopulationDocument> _documents;
    private readonly PopulationTerms _terms;
    private readonly PopulationSettings _settings;
    private readonly FeatureSpace _diseaseSpace = FeatureSpace.Open(), _levelSpace = FeatureSpace.Open(), _antibodySpace = FeatureSpace.Open();
    private readonly LevelFeatures _levels;
    private readonly List<Example> _diseases, _antibodies;

    public PopulationLearner(IReadOnlyList<PopulationDocument> documents, PopulationTerms terms, PopulationSettings settings)
    {
        _documents = documents;
        _terms = terms;
        _settings = settings;
        _levels = new LevelFeatures(_levelSpace);
        _diseases = Examples(ConceptKind.Disease, new MembershipFeatures(_diseaseSpace), document => document.Diseases);
        _antibodies = Examples(ConceptKind.Antibody, new MembershipFeatures(_antibodySpace), document => document.Antibodies);
    }

    /// <summary>Learns from the documents that <paramref name="use"/> accepts, by their indexes.</summary>
    public PopulationModel Learn(Func<int, bool> use)
    {
        var (diseases, levels, antibodies) = Tables(use);
        return new PopulationModel(diseases, levels, antibodies);
    }

    /// <summary>Likewise, as the three tables.</summary>
    public (LinearModel Diseases, LinearModel Levels, LinearModel Antibodies) Tables(Func<int, bool> use) =>
        (Membership(_diseases, _diseaseSpace, use, _settings.DiseasePenalty, _settings.DiseaseShift),
            LevelModel(use),
            Membership(_antibodies, _antibodySpace, use, _settings.AntibodyPenalty, _settings.AntibodyShift));

    private List<Example> Examples(ConceptKind kind, MembershipFeatures membership, Func<PopulationDocument, List<NamedConcept>> named)
    {
        var examples = new List<Example>();
        var features = new FeatureList();
        for (var d = 0; d < _documents.Count; d++)
        {
            if (!_documents[d].Counts)
                continue;
            var all = named(_documents[d]);
            for (var i = 0; i < all.Count; i++)
            {
                features.Clear();
                membership.Add(features, _documents[d].Reading, _terms, all, i);
                examples.Add(new Example(d, i, _documents[d].Label(kind, all[i].Id), Numbers(features)));
            }
        }

        return examples;
    }

    private LinearModel Membership(List<Example> examples, FeatureSpace space, Func<int, bool> use, double penalty, double shift)
    {
        var train = examples.Where(example => use(example.Document) && example.Label != PopulationDocument.Free).ToList();
        var model = Learn(train, space, 2, penalty);
        var bias = space.NumberOf("is Any");
        var names = space.Names;
        var weights = new float[names.Count];
        for (var f = 0; f < weights.Length; f++)
            weights[f] = model[f * 2 + 1] - model[f * 2] + (f == bias ? (float)shift : 0);
        return Closed(space, 1, weights);
    }

    private LinearModel LevelModel(Func<int, bool> use)
    {
        var scores = new Dictionary<(int, int), double>();
        for (var k = 0; k < InnerFolds; k++)
        {
            var model = Membership(_diseases, _diseaseSpace, d => use(d) && d / 5 % InnerFolds != k, _settings.DiseasePenalty, _settings.DiseaseShift);
            foreach (var example in _diseases.Where(example => use(example.Document) && example.Document / 5 % InnerFolds == k))
                scores[(example.Document, example.Concept)] = Score(model, _diseaseSpace, example.Features);
        }

        var examples = new List<Example>();
        for (var d = 0; d < _documents.Count; d++)
        {
            if (use(d) && _documents[d].Counts)
                AddLevels(examples, d, scores);
        }

        var classes = _settings.Both ? 3 : 2;
        return Closed(_levelSpace, classes, Learn(examples, _levelSpace, classes, _settings.LevelPenalty));
    }

    private void AddLevels(List<Example> examples, int d, Dictionary<(int, int), double> scores)
    {
        var document = _documents[d];
        var named = document.Diseases;
        var features = new FeatureList();
        for (var wide = 0; wide < named.Count; wide++)
        {
            for (var narrow = 0; narrow < named.Count; narrow++)
            {
                if (wide == narrow || !_terms.Covers(named[wide].Id, named[narrow].Id))
                    continue;
                var (isWide, isNarrow) = (document.Label(ConceptKind.Disease, named[wide].Id) == 1, document.Label(ConceptKind.Disease, named[narrow].Id) == 1);
                var label = isWide && isNarrow ? (_settings.Both ? LevelChoice.Both : -1) : isWide ? LevelChoice.Wide : isNarrow ? LevelChoice.Narrow : -1;
                if (label < 0)
                    continue;
                features.Clear();
                _levels.Add(features, document.Reading, _terms, named, new Level(wide, narrow, scores[(d, wide)], scores[(d, narrow)]));
                examples.Add(new Example(d, wide, label, Numbers(features)));
            }
        }
    }

    private float[] Learn(List<Example> examples, FeatureSpace space, int classes, double penalty)
    {
        var documents = new Dictionary<int, HashSet<int>>();
        foreach (var example in examples)
        {
            foreach (var f in example.Features)
                (documents.TryGetValue(f, out var set) ? set : documents[f] = []).Add(example.Document);
        }

        bool IsKept(int f) => documents[f].Count >= _settings.LeastDocuments && !_settings.Skips.Any(skip => space.Names[f].StartsWith(skip, StringComparison.Ordinal));
        return Softmax.Learn(
            [.. examples.Select(example => (example.Features.Where(IsKept).Select(f => (f, 1f)).ToArray(), example.Label, 1.0))], space.Names.Count, classes, penalty);
    }

    private static double Score(LinearModel model, FeatureSpace space, int[] features)
    {
        var list = new FeatureList();
        foreach (var f in features)
            list.Add(model.Space.NumberOf(space.Names[f]));
        return model.Score(list, 0);
    }

    private static LinearModel Closed(FeatureSpace space, int classes, float[] weights)
    {
        const double Least = 0.005;
        var kept = Enumerable.Range(0, space.Names.Count).Where(f => Enumerable.Range(0, classes).Any(c => Math.Abs(weights[f * classes + c]) >= Least)).ToList();
        return new LinearModel(FeatureSpace.Of(kept.Select(f => space.Names[f])), classes, [.. kept.SelectMany(f => weights[(f * classes)..(f * classes + classes)])]);
    }

    private static int[] Numbers(FeatureList features)
    {
        var numbers = new int[features.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = features[i];
        return numbers;
    }
}
