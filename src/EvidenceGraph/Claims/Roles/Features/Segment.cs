namespace EvidenceGraph.Claims.Roles.Features;

/// <summary>What is told between one therapy and the next.</summary>
/// <param name="Status">How it went.</param>
/// <param name="Tail">The classes of its last words.</param>
internal readonly record struct Segment(SegmentStatus Status, ulong Tail)
{
    private const int TailLength = 6;
    private const int DenialReach = 7;

    /// <summary>Reads the words in <c>[start, end)</c> of the sentences <paramref name="first"/> to <paramref name="last"/> of <paramref name="story"/>.</summary>
    public static Segment Of(Story story, int first, int last, int start, int end)
    {
        var balance = default(Balance);
        Span<ulong> recent = stackalloc ulong[TailLength];
        var count = 0;
        for (var i = first; i <= last; i++)
        {
            var sentence = story[i];
            var words = sentence.Sentence.Words;
            var denied = 0;
            for (var w = 0; w < words.Length; w++)
            {
                if (words[w].Start < start || words[w].End > end)
                    continue;
                var classes = sentence.Classes[w];
                recent[count++ % TailLength] = classes;
                if ((classes & RoleWords.Not) != 0)
                {
                    denied = DenialReach;
                    continue;
                }

                balance.Add(classes, denied > 0);
                denied = Math.Max(0, denied - 1);
            }
        }

        var tail = 0ul;
        foreach (var classes in recent)
            tail |= classes;
        return new Segment(balance.Status, tail & RoleWords.Links);
    }

    private struct Balance
    {
        private int _good, _bad;
        private bool _died, _stopped;

        public readonly SegmentStatus Status =>
            _died ? SegmentStatus.Death
            : _good > 0 && _bad > 0 ? SegmentStatus.Both
            : _good > 1 ? SegmentStatus.Good
            : _bad > 0 ? SegmentStatus.Bad
            : _stopped ? SegmentStatus.Stop : SegmentStatus.None;

        public void Add(ulong classes, bool isDenied)
        {
            // An improvement is worth two of the words that only speak of an effect.
            var worth = (classes & RoleWords.Improve) != 0 ? 2 : (classes & RoleWords.Effect) != 0 ? 1 : 0;
            if (isDenied)
                _bad += worth;
            else
                _good += worth;
            if (!isDenied && (classes & RoleWords.Fail) != 0)
                _bad++;
            _died |= (classes & RoleWords.Death) != 0;
            _stopped |= (classes & RoleWords.Stop) != 0;
        }
    }
}
