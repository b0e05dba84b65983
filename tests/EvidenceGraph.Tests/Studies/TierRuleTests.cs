using System.Globalization;
using EvidenceGraph.Claims;
using EvidenceGraph.Studies;
using EvidenceGraph.Tests.Support;
using Xunit;

namespace EvidenceGraph.Tests.Studies;

/// <summary>One row a rule of the evidence model.</summary>
public sealed class TierRuleTests
{
    public static TheoryData<string, string> Cases => CaseTable.Read("tiers");

    [Theory]
    [MemberData(nameof(Cases))]
    public void TierFollowsFromDesignAndSize(string facts, string expected)
    {
        var study = new Study { Id = "case" };
        foreach (var fact in facts.Split(", "))
        {
            study = fact.Split(' ') switch
            {
                ["planned"] => study with { Planned = true },
                ["controlled"] => study with { Controlled = true },
                ["phase", var phase] => study with { Phase = phase },
                [var number, "patients"] => study with { Participants = int.Parse(number, CultureInfo.InvariantCulture) },
                _ when Words.TryParse(fact, out StudyDesign design) => study with { Design = design },
                _ => throw new InvalidDataException($"tiers.cases: `{fact}`"),
            };
        }

        Assert.Equal(expected, TierRule.Of(study).ToString());
    }
}
