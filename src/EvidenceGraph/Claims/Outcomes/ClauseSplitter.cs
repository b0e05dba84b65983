namespace EvidenceGraph.Claims.Outcomes;

/// <summary>Cuts a statement at the words and marks that join clauses.</summary>
internal static class ClauseSplitter
{
    /// <summary>The clauses of <paramref name="tokens"/>, in order, without gaps; at least one.</summary>
    public static List<Clause> Split(List<Token> tokens, List<Cue> cues)
    {
        var clauses = new List<Clause>(4);
        var start = 0;
        var link = CueKind.Clause;
        var nextCue = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            while (nextCue < cues.Count && cues[nextCue].First < i)
                nextCue++;
            var joins = nextCue < cues.Count && cues[nextCue].First == i && IsLink(cues[nextCue].Kind);
            // A conceding clause that opens the sentence lasts to its comma: 'Although weak, she improved'.
            var yields = link == CueKind.Concession && tokens[i].Mark == ',' && i > start + 1;
            if (!joins && !yields && tokens[i].Mark is not (';' or '.'))
                continue;
            if (i > start)
                clauses.Add(new Clause(start, i, link));
            start = i;
            link = joins ? cues[nextCue].Kind : CueKind.Clause;
        }

        clauses.Add(new Clause(start, tokens.Count, link));
        return clauses;
    }

    private static bool IsLink(CueKind kind) => kind is CueKind.Contrast or CueKind.Concession or CueKind.Clause;
}
