using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Questions;

/// <summary>Decides what a question is after: from what it asks for first, and from the kinds of things that it names.</summary>
internal static class IntentReader
{
    // What a question can be after as a noun: the first one said is the one meant ('which drugs … in trials' asks for drugs).
    private static readonly string[] Nouns = ["mechanisms", "drugs", "diseases", "antibodies", "studies", "outcome"];

    /// <summary>The intent; null where the words and the entities do not fit together.</summary>
    public static QuestionIntent? Read(List<QuestionWord> words, List<CueHit> hits, List<QuestionEntity> entities)
    {
        var asks = hits.Where(hit => hit.Cue.Field == "asks").ToList();
        var named = new NamedKinds(entities);
        return Relation(asks, named, entities.Count) ?? Action(asks, named) ?? Noun(FirstNoun(words, asks, entities), named, entities.Count > 0);
    }

    private static QuestionIntent? Relation(List<CueHit> asks, NamedKinds named, int entities)
    {
        if (Asks(asks, "untried") && named.Population)
            return QuestionIntent.Untried;
        if (Asks(asks, "conflict") && entities > 0)
            return QuestionIntent.Contradictions;
        return Asks(asks, "links") && entities >= 2 ? QuestionIntent.Link : null;
    }

    private static QuestionIntent? Action(List<CueHit> asks, NamedKinds named) =>
        Asks(asks, "action") && named.Drug && !named.Population && !named.Acting ? QuestionIntent.MechanismOf : null;

    private static QuestionIntent? Noun(string? noun, NamedKinds named, bool any) => noun switch
    {
        "studies" => QuestionIntent.Studies,
        "mechanisms" when named.Population => QuestionIntent.MechanismsTried,
        "mechanisms" when named.Drug => QuestionIntent.MechanismOf,
        "drugs" when named.Population => QuestionIntent.DrugsTried,
        "drugs" or "mechanisms" when named.Acting || named.Drug => QuestionIntent.DrugsOf,
        "diseases" when named.Treatment => QuestionIntent.PopulationsOf,
        "diseases" when named.Antibody => QuestionIntent.DiseasesOf,
        "antibodies" when named.Disease && !named.Treatment => QuestionIntent.AntibodiesOf,
        "outcome" when named.Treatment => QuestionIntent.Evidence,
        "outcome" when named.Population => QuestionIntent.DrugsTried,
        _ => any ? Bare(named) : null,
    };

    // Nothing is asked in so many words: what the names alone suggest.
    private static QuestionIntent? Bare(NamedKinds named) => named switch
    {
        { Treatment: true, Population: true } => QuestionIntent.Evidence,
        { Drug: true } => QuestionIntent.PopulationsOf,
        { Acting: true } => QuestionIntent.DrugsOf,
        { Disease: true } => QuestionIntent.DrugsTried,
        { Antibody: true } => QuestionIntent.DiseasesOf,
        _ => null,
    };

    private static string? FirstNoun(List<QuestionWord> words, List<CueHit> asks, List<QuestionEntity> entities)
    {
        var noun = asks.Where(hit => Nouns.Contains(hit.Cue.Value)).Select(hit => (First: Place(hit), hit.Cue.Value));
        return noun.Concat(HeadEntity(words, entities)).OrderBy(ask => ask.First).Select(ask => ask.Value).FirstOrDefault();
    }

    // A cue with a gap ('what … been tried') says what it says with its last word: nouns inside it come first.
    private static int Place(CueHit hit) => hit.Cue.Pattern.Contains("~") ? hit.End - 1 : hit.First;

    // 'Which JAK inhibitors …', 'list FcRn blockers': the thing named is itself what is asked for.
    private static IEnumerable<(int First, string Value)> HeadEntity(List<QuestionWord> words, List<QuestionEntity> entities)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (entities.Find(entity => entity.Span.Start == words[i].Span.Start) is not { } entity)
                continue;
            if (i == 0 || !AsksFor(words, i - 1))
                yield break;
            if (entity.Kind is ConceptKind.Drug or ConceptKind.Mechanism)
                yield return (i, "drugs");
            if (entity.Kind == ConceptKind.Antibody)
                yield return (i, "antibodies");
            yield break;
        }
    }

    private static bool AsksFor(List<QuestionWord> words, int i) =>
        words[i].Text is "which" or "what" or "list" or "name" or "show" or "find" or "give" or "enumerate" or "other"
        || (words[i].Text is "all" or "the" or "me" or "every" or "of" && i > 0 && AsksFor(words, i - 1));

    private static bool Asks(List<CueHit> asks, string what) => asks.Exists(hit => hit.Cue.Value == what);

    /// <summary>Which kinds of things a question names.</summary>
    private sealed class NamedKinds(List<QuestionEntity> entities)
    {
        public bool Drug { get; } = Has(entities, ConceptKind.Drug);

        public bool Disease { get; } = Has(entities, ConceptKind.Disease);

        public bool Antibody { get; } = Has(entities, ConceptKind.Antibody);

        /// <summary>A mechanism or a target.</summary>
        public bool Acting { get; } = Has(entities, ConceptKind.Mechanism) || Has(entities, ConceptKind.Target);

        public bool Population => Disease || Antibody;

        public bool Treatment => Drug || Acting;

        private static bool Has(List<QuestionEntity> entities, ConceptKind kind) => entities.Exists(entity => entity.Kind == kind);
    }
}
