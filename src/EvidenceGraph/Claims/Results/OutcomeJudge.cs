using EvidenceGraph.Claims.Outcomes;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Roles;

namespace EvidenceGraph.Claims.Results;

/// <summary>Judges how it went with the drug of a claim, and finds the sentence that says so.</summary>
/// <param name="model">The weights.</param>
/// <param name="tellings">The sentences of the document.</param>
/// <param name="rules">The rules, whose choice is weighed with the rest.</param>
internal sealed class OutcomeJudge(OutcomeModel model, Tellings tellings, OutcomeSelector rules)
{
    private readonly ClaimReading _reading = tellings.Reading;

    /// <summary>Whether what is said without a name is said of the therapies under study: there is one, or they are arms.</summary>
    public static bool IsAlone(List<Claim> claims, ClaimReading reading)
    {
        var investigated = 0;
        foreach (var claim in claims)
            investigated += claim.Role == Role.Investigated ? 1 : 0;
        return investigated == 1 || (investigated > 1 && !reading.IsCase);
    }

    /// <summary>How it went with the drug of <paramref name="claim"/>.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="alone">As <see cref="IsAlone"/> says of the claims of the document.</param>
    public OutcomeFinding Judge(Claim claim, bool alone)
    {
        if (IsSilent(claim.Role))
            return OutcomeFinding.None;
        var ruled = rules.Of(claim, alone);

        // Harm is told seldom, so the weights know it little; where the rules find it, it is said in so many words.
        if (ruled.Outcome == Outcome.Harmful)
            return ruled;
        var findings = ResultReader.Read(claim, alone, ruled, tellings, rules);
        var outcome = Best(model.Scores(findings));
        if (outcome == Outcome.Unreported)
            return OutcomeFinding.None;
        return outcome == ruled.Outcome ? ruled : Finding(claim, outcome, findings);
    }

    // An approval tells nothing of the effect, and what is planned has none yet.
    private bool IsSilent(Role role) =>
        role == Role.Approved || (_reading.Study.Planned && role is Role.Investigated or Role.Comparator);

    private static Outcome Best(double[] scores)
    {
        var best = 0;
        for (var outcome = 1; outcome < scores.Length; outcome++)
        {
            if (scores[outcome] > scores[best])
                best = outcome;
        }

        return (Outcome)best;
    }

    private OutcomeFinding Finding(Claim claim, Outcome outcome, List<ResultFinding> findings)
    {
        var place = Governing(outcome, findings);
        if (place < 0)
            return new OutcomeFinding(outcome, false, null, []);
        var signal = SignalAt(claim, place);
        var hedged = signal.Hedged && outcome is Outcome.Beneficial or Outcome.Mixed;
        return new OutcomeFinding(outcome, hedged, _reading.Sentences[place], signal.Cues);
    }

    // Of the sentences that tell a result the one that speaks most for this outcome; -1 where none does.
    private int Governing(Outcome outcome, List<ResultFinding> findings)
    {
        var sums = new double[_reading.Sentences.Count];
        foreach (var finding in findings)
        {
            if (finding.Place >= 0)
                sums[finding.Place] += Lead(model[finding.Feature], (int)outcome);
        }

        var (best, most) = (-1, 0.0);
        for (var place = 0; place < sums.Length; place++)
        {
            if (sums[place] > most && Signals.Tells(Signals.Of(tellings.Whole(place))))
                (best, most) = (place, sums[place]);
        }

        return best;
    }

    private static double Lead(ReadOnlySpan<float> weights, int outcome)
    {
        var others = 0.0;
        foreach (var weight in weights)
            others += weight;
        return weights[outcome] - ((others - weights[outcome]) / (weights.Length - 1));
    }

    private OutcomeSignal SignalAt(Claim claim, int place)
    {
        foreach (var use in claim.Uses)
        {
            if (use.Sentence == _reading.Sentences[place] && tellings.For(use) is { Outcome: not Outcome.Unreported } own)
                return own;
        }

        return tellings.Whole(place);
    }
}
