using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.Mentions;

namespace EvidenceGraph.Claims.Populations;

/// <summary>What can be seen of a disease or an antibody in a document, for the question whether the patients of the study have it. Immutable.</summary>
internal sealed class MembershipFeatures
{
    private const int Steps = 6;
    private const int Ranks = 5;
    private const int Shares = 4;
    private const int LongList = 3;

    private readonly NamingFeatures _namings;
    private readonly FeatureGrid _sign, _signOfKind, _signOfStanding, _candidates, _rank, _rankOfStanding, _count, _share, _places, _kin, _kinOfKind;

    public MembershipFeatures(FeatureSpace space)
    {
        _namings = new NamingFeatures(space);
        var signs = Enum.GetNames<MembershipSign>();
        var kinds = Enum.GetNames<StudyKind>();
        var standings = Enum.GetNames<Standing>();
        var kin = Enum.GetNames<Kin>();
        var steps = FeatureGrid.Steps(Steps);
        _sign = new(space, "is", signs);
        _signOfKind = new(space, "is", signs, kinds);
        _signOfStanding = new(space, "is", signs, standings);
        _candidates = new(space, "candidates", steps);
        _rank = new(space, "rank", steps);
        _rankOfStanding = new(space, "rank", steps, standings);
        _count = new(space, "count", steps);
        _share = new(space, "share", steps);
        _places = new(space, "places", steps);
        _kin = new(space, "kin", kin);
        _kinOfKind = new(space, "kin", kin, kinds);
    }

    /// <summary>Adds the features of the concept at <paramref name="rank"/> of <paramref name="all"/>, which are all of one kind, to <paramref name="features"/>.</summary>
    public void Add(FeatureList features, ClaimReading reading, PopulationTerms terms, IReadOnlyList<NamedConcept> all, int rank)
    {
        var named = all[rank];
        var kind = StudyKinds.Of(reading.Study.Design);
        AddSigns(features, reading, all, named, kind);
        AddNumbers(features, all, named, rank);
        AddKin(features, terms, all, named, kind);
        foreach (var naming in named.Namings)
        {
            if (naming.Mention.Assertion != Assertion.Negated)
                _namings.Add(features, naming, kind, named.Standing);
        }
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
        Sign(MembershipSign.Negated, own.TrueForAll(static naming => naming.Mention.Assertion == Assertion.Negated));
        Sign(MembershipSign.Uncertain, own.Exists(static naming => naming.Mention.Assertion == Assertion.Uncertain));
        Sign(MembershipSign.Compound, own.Exists(static naming => naming.IsPart));
        Sign(MembershipSign.KnownOnly, named.StandsOnly(Place.Known));
        Sign(MembershipSign.Own, own.Exists(static naming => naming.In.Speech == Speech.Own));
        Sign(MembershipSign.Concluded, named.Stands(Place.Conclusion));
        Sign(MembershipSign.Aimed, named.Stands(Place.Aim));
        Sign(MembershipSign.OnlyListed, own.TrueForAll(static naming => naming.Listed >= LongList));
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

    private void AddNumbers(FeatureList features, IReadOnlyList<NamedConcept> all, NamedConcept named, int rank)
    {
        var count = named.Namings.Count;
        rank = Math.Min(rank, Ranks - 1);
        features.Add(_candidates[Math.Min(all.Count, Steps)]);
        features.Add(_rank[rank]);
        features.Add(_rankOfStanding[rank, (int)named.Standing]);
        features.Add(_count[Math.Min(count, Steps - 1)]);
        features.Add(_share[count * Shares / MostNamings(all, Standing.Never)]);
        var places = 0;
        foreach (var naming in named.Namings)
            places |= 1 << (int)naming.In.Place;
        features.Add(_places[Math.Min(System.Numerics.BitOperations.PopCount((uint)places), Steps - 1)]);
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
}
