using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.Mentions;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Populations;

/// <summary>
/// Judges whom a study is about: of each disease and antibody whether its patients have it, and of a disease and its subtype, both likely,
/// which of them is meant. Immutable.
/// </summary>
/// <param name="diseases">The weights of <see cref="MembershipFeatures"/> for diseases, as log odds.</param>
/// <param name="levels">Those of <see cref="LevelFeatures"/>: the log odds that the subtype is meant.</param>
/// <param name="antibodies">Those of <see cref="MembershipFeatures"/> for antibodies.</param>
internal sealed class PopulationModel(LinearModel diseases, LinearModel levels, LinearModel antibodies)
{
    private static readonly Lazy<PopulationModel> Lazily = new(static () =>
        new(LinearModel.Load("population-weights.tsv"), LinearModel.Load("population-level-weights.tsv"), LinearModel.Load("population-antibody-weights.tsv")));

    private readonly MembershipFeatures _diseases = new(diseases.Space, words: true);
    private readonly LevelFeatures _levels = new(levels.Space);
    private readonly MembershipFeatures _antibodies = new(antibodies.Space, words: false);

    /// <summary>That which the library carries.</summary>
    public static PopulationModel BuiltIn => Lazily.Value;

    /// <summary>The population of the study that <paramref name="reading"/> tells of.</summary>
    public Population Judge(ClaimReading reading, PopulationTerms terms)
    {
        var sentences = NamingFinder.Sentences(reading);
        var features = new FeatureList();
        var named = NamingFinder.Find(sentences, terms, ConceptKind.Disease);
        var scores = Scores(reading, terms, named, _diseases, diseases, features);
        var chosen = Likely(named, scores);
        if (chosen.Count == 0 && named.Count > 0)
            chosen.Add(Array.IndexOf(scores, scores.Max()));
        Level(reading, terms, named, scores, chosen, features);
        var carried = NamingFinder.Find(sentences, terms, ConceptKind.Antibody);
        var likely = Likely(carried, Scores(reading, terms, carried, _antibodies, antibodies, features));
        return new Population(Ids(named, chosen), Ids(carried, likely));
    }

    private static double[] Scores(ClaimReading reading, PopulationTerms terms, List<NamedConcept> named, MembershipFeatures membership, LinearModel model, FeatureList features)
    {
        var scores = new double[named.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            features.Clear();
            membership.Add(features, reading, terms, named, i);
            scores[i] = model.Score(features, 0);
        }

        return scores;
    }

    // What the text only ever denies, or tells of relatives, the patients do not have, whatever the weights say.
    private static List<int> Likely(List<NamedConcept> named, double[] scores)
    {
        var likely = new List<int>();
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] > 0 && !named[i].All(static naming => naming.Mention.Assertion == Assertion.Negated || naming.IsOfRelative))
                likely.Add(i);
        }

        return likely;
    }

    // Of a disease and its subtype the one that is not meant leaves; the surest choices come first.
    private void Level(ClaimReading reading, PopulationTerms terms, List<NamedConcept> named, double[] scores, List<int> chosen, FeatureList features)
    {
        var choices = new List<LevelChoice>();
        foreach (var wide in chosen)
        {
            foreach (var narrow in chosen)
            {
                if (wide == narrow || !terms.Covers(named[wide].Id, named[narrow].Id))
                    continue;
                features.Clear();
                _levels.Add(features, reading, terms, named, new Level(wide, narrow, scores[wide], scores[narrow]));
                choices.Add(LevelChoice.Of(wide, narrow, levels.Score(features, 0)));
            }
        }

        choices.Sort();
        foreach (var choice in choices)
        {
            if (chosen.Contains(choice.Stays))
                chosen.Remove(choice.Leaves);
        }
    }

    private static List<string> Ids(List<NamedConcept> named, List<int> chosen)
    {
        var ids = chosen.ConvertAll(one => named[one].Id);
        ids.Sort(StringComparer.Ordinal);
        return ids;
    }
}
