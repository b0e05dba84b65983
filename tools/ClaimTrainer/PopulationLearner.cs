using System.Globalization;
using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.ClaimTrainer;

/// <summary>Learns the weights of a <see cref="PopulationModel"/>.</summary>
internal sealed class PopulationLearner
{
    // Scores of the documents that levels are learned from come from weights that did not see them.
    private const int InnerFolds = 5;

    private const int LeastDocuments = 3;
    private const double LeastWeight = 0.005;

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
        _diseases = Examples(ConceptKind.Disease, new MembershipFeatures(_diseaseSpace, words: true), document => document.Diseases);
        _antibodies = Examples(ConceptKind.Antibody, new MembershipFeatures(_antibodySpace, words: false), document => document.Antibodies);
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

    /// <summary>Writes the tables that the library carries, learned from all documents, to <paramref name="folder"/>.</summary>
    public void Write(string folder)
    {
        var (diseases, levels, antibodies) = Tables(_ => true);
        Write(Path.Combine(folder, "population-weights.tsv"), diseases);
        Write(Path.Combine(folder, "population-level-weights.tsv"), levels);
        Write(Path.Combine(folder, "population-antibody-weights.tsv"), antibodies);
    }

    private static void Write(string path, LinearModel model)
    {
        using var table = new StreamWriter(path) { NewLine = "\n" };
        table.WriteLine("feature\tweight");
        for (var f = 0; f < model.Space.Names.Count; f++)
            table.WriteLine($"{model.Space.Names[f]}\t{model.Weight(f, 0).ToString("0.###", CultureInfo.InvariantCulture)}");
    }

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

    private static LinearModel Membership(List<Example> examples, FeatureSpace space, Func<int, bool> use, double penalty, double shift)
    {
        var train = examples.Where(example => use(example.Document) && example.Label != PopulationDocument.Free).ToList();
        return Learn(train, space, penalty, shift);
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

        return Learn(examples, _levelSpace, _settings.LevelPenalty, 0);
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
                if (isWide == isNarrow)
                    continue;
                features.Clear();
                _levels.Add(features, document.Reading, _terms, named, new Level(wide, narrow, scores[(d, wide)], scores[(d, narrow)]));
                examples.Add(new Example(d, wide, isNarrow ? 1 : 0, Numbers(features)));
            }
        }
    }

    // The log odds of label 1; the shift moves them all.
    private static LinearModel Learn(List<Example> examples, FeatureSpace space, double penalty, double shift)
    {
        var documents = new Dictionary<int, HashSet<int>>();
        foreach (var example in examples)
        {
            foreach (var f in example.Features)
                (documents.TryGetValue(f, out var set) ? set : documents[f] = []).Add(example.Document);
        }

        var rows = examples.Select(example => (example.Features.Where(f => documents[f].Count >= LeastDocuments).Select(f => (f, 1f)).ToArray(), example.Label, 1.0));
        var learned = Softmax.Learn([.. rows], space.Names.Count, 2, penalty);
        var names = new List<string>();
        var weights = new List<float>();
        for (var f = 0; f < space.Names.Count; f++)
        {
            var weight = learned[f * 2 + 1] - learned[f * 2] + (space.Names[f] == "is Any" ? shift : 0);
            if (Math.Abs(weight) < LeastWeight)
                continue;
            names.Add(space.Names[f]);
            weights.Add((float)Math.Round(weight, 3));
        }

        return new LinearModel(FeatureSpace.Of(names), 1, [.. weights]);
    }

    private static double Score(LinearModel model, FeatureSpace space, int[] features)
    {
        var list = new FeatureList();
        foreach (var f in features)
            list.Add(model.Space.NumberOf(space.Names[f]));
        return model.Score(list, 0);
    }

    private static int[] Numbers(FeatureList features)
    {
        var numbers = new int[features.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = features[i];
        return numbers;
    }
}
