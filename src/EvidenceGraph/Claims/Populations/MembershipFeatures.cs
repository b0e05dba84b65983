using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.Mentions;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Populations;

/// <summary>What can be seen of a disease or an antibody in a document, for the question whether the patients of the study have it. Immutable.</summary>
internal sealed class MembershipFeatures
{
    private const int Steps = 6;
    private const int Shares = 4;
    private const int LongList = 3;
    private const int LongestList = 4;

    private static readonly string[] Commonness = ["commoner", "rarer"];

    private readonly NamingWords? _words;
    private readonly FeatureGrid _place, _placeOfKind, _placeOfStanding, _listed, _sign, _signOfKind, _signOfStanding, _candidates, _count, _share, _places, _kin, _kinOfKind, _companion, _companionOfKind, _companionStanding, _companionCount;

    /// <param name="space">The features that have numbers.</param>
    /// <param name="words">Whether the words around the names are looked at, and what is listed beside them.</param>
    public MembershipFeatures(FeatureSpace space, bool words)
    {
        _words = words ? new NamingWords(space) : null;
        var signs = EmbeddedTable.Names<MembershipSign>();
        var kinds = EmbeddedTable.Names<StudyKind>();
        var standings = EmbeddedTable.Names<Standing>();
        var kin = EmbeddedTable.Names<Kin>();
        var steps = FeatureGrid.Steps(Steps);
        var places = EmbeddedTable.Names<Place>();
        _place = new(space, "place", places);
        _placeOfKind = new(space, "place", places, kinds);
        _placeOfStanding = new(space, "place", places, standings);
        _listed = new(space, "listed", FeatureGrid.Steps(LongestList), EmbeddedTable.Names<Speech>());
        _sign = new(space, "is", signs);
        _signOfKind = new(space, "is", signs, kinds);
        _signOfStanding = new(space, "is", signs, standings);
        _candidates = new(space, "candidates", steps);
        _count = new(space, "count", steps);
        _share = new(space, "share", steps);
        _places = new(space, "places", steps);
        _kin = new(space, "kin", kin);
        _kinOfKind = new(space, "kin", kin, kinds);
        var companions = EmbeddedTable.Names<Companion>();
        _companion = new(space, "companion", companions);
        _companionOfKind = new(space, "companion", companions, kinds);
        _companionStanding = new(space, "companion", standings, standings);
        _companionCount = new(space, "companion", Commonness);
    }

    /// <summary>Adds the features of the concept at <paramref name="rank"/> of <paramref name="all"/>, which are all of one kind, to <paramref name="features"/>.</summary>
    public void Add(FeatureList features, ClaimReading reading, PopulationTerms terms, IReadOnlyList<NamedConcept> all, int rank)
    {
        var named = all[rank];
        var kind = StudyKinds.Of(reading.Study.Design);
        AddSigns(features, reading, all, named, kind);
        AddNumbers(features, all, named);
        AddKin(features, terms, all, named, kind);
        foreach (var naming in named.Namings)
        {
            if (naming.Mention.Assertion != Assertion.Negated)
                AddNaming(features, named, naming, kind);
        }
    }

    private void AddNaming(FeatureList features, NamedConcept named, Naming naming, StudyKind kind)
    {
        var place = (int)naming.In.Place;
        features.Add(_place[place]);
        features.Add(_placeOfKind[place, (int)kind]);
        features.Add(_placeOfStanding[place, (int)named.Standing]);
        features.Add(_listed[Math.Min(LongestList, naming.List.Count), (int)naming.In.Speech]);
        if (_words is null)
            return;
        AddCompanions(features, named, naming, kind);
        _words.Add(features, naming, named.Standing);
    }

    private void AddSigns(FeatureList features, ClaimReading reading, IReadOnlyList<NamedConcept> all, NamedConcept named, StudyKind kind)
    {
        void Sign(MembershipSign sign, bool holds = true)
        {
            if (!holds)
                return;
            features.Add(_sign[(int)sign]);
            features.Add(_signOfKind[(int)sign, (int)kind]);
            features.Add(_signOfStanding[(int)sign, (int)named.Standing]);
        }

        var own = named.Namings;
        Sign(MembershipSign.Any);
        Sign(MembershipSign.MostNamed, own.Count == MostNamings(all, Standing.Never));
        Sign(MembershipSign.MostNamedPrimary, own.Count == MostNamings(all, Standing.Primary));
        Sign(TitleSign(all, named));
        Sign(MembershipSign.Negated, named.All(static naming => naming.Mention.Assertion == Assertion.Negated));
        Sign(MembershipSign.Uncertain, named.Any(static naming => naming.Mention.Assertion == Assertion.Uncertain));
        Sign(MembershipSign.Compound, named.Any(static naming => naming.IsPart));
        Sign(MembershipSign.KnownOnly, named.StandsOnly(Place.Known));
        Sign(MembershipSign.Own, named.Any(static naming => naming.In.Speech == Speech.Own));
        Sign(MembershipSign.Concluded, named.Stands(Place.Conclusion));
        Sign(MembershipSign.Aimed, named.Stands(Place.Aim));
        Sign(MembershipSign.OnlyListed, named.All(static naming => naming.List.Count >= LongList));
        Sign(MembershipSign.FirstSentence, own[0].In.Sentence == reading.Sentences[0]);
        Sign(MembershipSign.LastSentence, own[^1].In.Sentence == reading.Sentences[^1]);
    }

    private static MembershipSign TitleSign(IReadOnlyList<NamedConcept> all, NamedConcept named)
    {
        var titled = 0;
        foreach (var one in all)
            titled += one.IsTitled ? 1 : 0;
        if (named.IsTitled)
            return titled == 1 ? MembershipSign.TitledAlone : MembershipSign.Titled;
        return titled > 0 ? MembershipSign.OthersTitled : MembershipSign.NoTitle;
    }

    private static int MostNamings(IReadOnlyList<NamedConcept> all, Standing standing)
    {
        var most = 0;
        foreach (var one in all)
        {
            if (one.Standing <= standing)
                most = Math.Max(most, one.Namings.Count);
        }

        return most;
    }

    private void AddNumbers(FeatureList features, IReadOnlyList<NamedConcept> all, NamedConcept named)
    {
        var count = named.Namings.Count;
        features.Add(_candidates[Math.Min(all.Count, Steps)]);
        features.Add(_count[Math.Min(count, Steps - 1)]);
        features.Add(_share[count * Shares / MostNamings(all, Standing.Never)]);
        features.Add(_places[Math.Min(named.Places, Steps - 1)]);
    }

    private void AddKin(FeatureList features, PopulationTerms terms, IReadOnlyList<NamedConcept> all, NamedConcept named, StudyKind kind)
    {
        foreach (var other in all)
        {
            if (other == named)
                continue;
            var isWider = terms.Covers(named.Id, other.Id);
            if (!isWider && !terms.Covers(other.Id, named.Id))
                continue;
            var kin = (isWider ? Kin.WiderTitled : Kin.NarrowerTitled) + (other.IsTitled ? 0 : other.Namings.Count > named.Namings.Count ? 1 : 2);
            features.Add(_kin[(int)kin]);
            features.Add(_kinOfKind[(int)kin, (int)kind]);
        }
    }

    // What holds of one disease of a list holds of the others.
    private void AddCompanions(FeatureList features, NamedConcept named, Naming naming, StudyKind kind)
    {
        foreach (var other in naming.List.Members)
        {
            if (other == named)
                continue;
            var companion = CompanionOf(other);
            features.Add(_companion[(int)companion]);
            features.Add(_companionOfKind[(int)companion, (int)kind]);
            features.Add(_companionStanding[(int)other.Standing, (int)named.Standing]);
            features.Add(_companionCount[other.Namings.Count > named.Namings.Count ? 0 : 1]);
        }
    }

    private static Companion CompanionOf(NamedConcept other)
    {
        if (other.IsTitled)
            return Companion.Titled;
        if (other.Stands(Place.Aim))
            return Companion.Aimed;
        if (other.Stands(Place.Conclusion))
            return Companion.Concluded;
        return other.StandsOnly(Place.Known) ? Companion.KnownOnly : Companion.Neither;
    }
}
