namespace EvidenceGraph.Claims.Outcomes;

/// <summary>Reads German verbs whose two parts stand apart: 'sprachen 16 von 18 Patienten auf die Therapie an', 'gingen die Beschwerden deutlich zurück'.</summary>
internal static class SeparableVerbReader
{
    private const int Reach = 20;

    private static readonly string[] Answered = ["sprach", "sprachen", "spricht", "sprechen"];
    private static readonly string[] Went = ["ging", "gingen", "geht", "gehen", "bildete", "bildeten"];

    /// <summary>Adds a cue for each such verb among <paramref name="tokens"/>; the cues stay in order of place.</summary>
    public static void Find(string text, List<Token> tokens, List<Cue> cues)
    {
        var next = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            while (next < cues.Count && cues[next].End <= i)
                next++;
            if ((next < cues.Count && cues[next].First <= i) || Read(text, tokens, i) is not { } kind)
                continue;
            cues.Insert(next, new Cue(kind, 2, i, i + 1));
        }
    }

    private static CueKind? Read(string text, List<Token> tokens, int verb)
    {
        if (IsAny(text, tokens[verb], Answered))
            return EndsWith(text, tokens, verb, "an") ? CueKind.Good : null;
        return IsAny(text, tokens[verb], Went) && EndsWith(text, tokens, verb, "zurück") ? CueKind.Down : null;
    }

    // The second part ends the clause.
    private static bool EndsWith(string text, List<Token> tokens, int verb, string part)
    {
        for (var i = verb + 1; i < tokens.Count && i <= verb + Reach && tokens[i].Mark is not (';' or '.'); i++)
        {
            var ends = i + 1 == tokens.Count || tokens[i + 1].Mark is ',' or ';' or '.' or '(';
            if (ends && text.AsSpan(tokens[i].Start, tokens[i].Length).SequenceEqual(part))
                return true;
        }

        return false;
    }

    private static bool IsAny(string text, Token token, string[] words)
    {
        foreach (var word in words)
        {
            if (text.AsSpan(token.Start, token.Length).SequenceEqual(word))
                return true;
        }

        return false;
    }
}
