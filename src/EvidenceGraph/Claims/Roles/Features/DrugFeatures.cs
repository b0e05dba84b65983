using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Roles.Features;

/// <summary>What can be seen of a drug in a document as a whole: what it is, whether the study is about it, what rules make of it. Immutable.</summary>
internal sealed class DrugFeatures
{
    private const int MostUses = 4;
    private const int MostDrugs = 5;

    private readonly FeatureGrid _sign, _signOfKind, _uses, _own, _drugs;
    private readonly FeatureGrid _ruled, _ruledHere;
    private readonly RuleNumbers _rules;

    public DrugFeatures(FeatureSpace space)
    {
        var signs = EmbeddedTable.Names<DrugSign>();
        var kinds = EmbeddedTable.Names<StudyKind>();
        var roles = EmbeddedTable.Names<Role>();
        _sign = new(space, "is", signs);
        _signOfKind = new(space, "is", signs, kinds);
        _uses = new(space, "uses", FeatureGrid.Steps(MostUses));
        _own = new(space, "own-uses", FeatureGrid.Steps(MostUses));
        _drugs = new(space, "drugs", FeatureGrid.Steps(MostDrugs), kinds);
        _ruled = new(space, "ruled", roles);
        _ruledHere = new(space, "ruled-here", roles);
        _rules = new(space);
    }

    /// <summary>Adds the features of <paramref name="drug"/> in <paramref name="story"/> to <paramref name="features"/>.</summary>
    public void Add(FeatureList features, Story story, ToldDrug drug)
    {
        var kind = (int)story.Kind;
        void Sign(DrugSign sign, bool holds = true)
        {
            if (!holds)
                return;
            features.Add(_sign[(int)sign]);
            features.Add(_signOfKind[(int)sign, kind]);
        }

        Sign(DrugSign.Any);
        Sign(DrugSign.Planned, story.Reading.Study.Planned);
        Sign(story.Focus.Holds(drug.Id) ? DrugSign.Focus : story.Focus.IsEmpty ? DrugSign.NoFocus : DrugSign.OtherFocus);
        Sign(DrugSign.ClassOfFocus, story.Focus.IsMeantBy(drug.Id));
        Sign(DrugSign.Blamed, story.Focus.Blames(drug.Id));
        Sign(DrugSign.RuledNone, story.Ruled(drug.Id).Count == 0);
        if (drug.Own.Count > 0)
            Sign(DrugSign.FollowedFirst, story.Course.HasAfter(drug.Id, drug.Own[0].Sentence.Index));
        Sign(DrugSign.ClassNamed, NamesClass(story, drug));
        if (story.FirstMember(drug.Id) is { } member)
            Sign(member < drug.Start ? DrugSign.MemberBefore : DrugSign.MemberAfter);
        features.Add(_uses[Math.Min(drug.Uses.Count, MostUses)]);
        features.Add(_own[Math.Min(drug.Own.Count, MostUses)]);
        features.Add(_drugs[Math.Min(story.Drugs.Count, MostDrugs), kind]);
        story.Traits.Add(features, drug.Id);
    }

    /// <summary>Adds what rules make of the drug, in all and by way of <paramref name="use"/>.</summary>
    public void AddRuled(FeatureList features, Story story, DrugUse use)
    {
        foreach (var claim in story.Ruled(use.Drug))
        {
            features.Add(_ruled[(int)claim.Role]);
            features.Add(_rules.Of(claim.Rule, false));
            if (!IsBy(claim, use))
                continue;
            features.Add(_ruledHere[(int)claim.Role]);
            features.Add(_rules.Of(claim.Rule, true));
        }
    }

    private static bool NamesClass(Story story, ToldDrug drug)
    {
        foreach (var one in story.Traits.ClassesOf(drug.Id))
        {
            if (story.Names(one))
                return true;
        }

        return false;
    }

    private static bool IsBy(Claim claim, DrugUse use)
    {
        foreach (var own in claim.Uses)
        {
            if (ReferenceEquals(own, use))
                return true;
        }

        return false;
    }

    // A space that is open takes new rules as they come; the names of a closed one are known beforehand.
    private sealed class RuleNumbers
    {
        private readonly FeatureSpace _space;
        private readonly Dictionary<string, (int There, int Here)> _numbers = new(StringComparer.Ordinal);

        public RuleNumbers(FeatureSpace space)
        {
            _space = space;
            foreach (var name in space.IsOpen ? [] : space.Names)
            {
                if (name.StartsWith("by ", StringComparison.Ordinal) || name.StartsWith("by-here ", StringComparison.Ordinal))
                    _numbers[name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..]] = default;
            }

            foreach (var rule in _numbers.Keys)
                _numbers[rule] = Numbers(rule);
        }

        public int Of(string rule, bool isHere)
        {
            var (there, here) = _space.IsOpen ? Numbers(rule) : _numbers.GetValueOrDefault(rule, (-1, -1));
            return isHere ? here : there;
        }

        private (int There, int Here) Numbers(string rule) => (_space.NumberOf("by " + rule), _space.NumberOf("by-here " + rule));
    }
}
