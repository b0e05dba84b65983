using System.Runtime.InteropServices;
using EvidenceGraph.Text;

namespace EvidenceGraph.Mentions.Assertions;

/// <summary>One pass over the words of a sentence, with the trigger in force and the place that no scope to the left crosses.</summary>
internal ref struct SentenceScan(string text, ReadOnlySpan<TextSpan> mentions, Span<Judgement> result)
{
    /// <summary>More words than the longest trigger has.</summary>
    private const int LongestTrigger = 10;

    [ThreadStatic]
    private static List<Word>? _scratch;

    private readonly ReadOnlySpan<TextSpan> _mentions = mentions;
    private readonly Span<Judgement> _result = result;
    private ReadOnlySpan<Word> _words;
    private Force _inForce;
    private Force _outsideBracket;
    private int _depth;
    private int _judged;
    private int _barrier;

    /// <summary>Judges all mentions that lie in <paramref name="sentence"/>.</summary>
    public void Run(TextSpan sentence)
    {
        var words = _scratch ??= [];
        words.Clear();
        for (var at = sentence.Start; Word.Next(text, ref at, sentence.End, out var span);)
            words.Add(new Word(span, TriggerTable.BuiltIn.WordOf(text, span)));
        _words = CollectionsMarshal.AsSpan(words);
        _barrier = sentence.Start;
        for (var i = 0; i < _words.Length;)
            i += Step(i);
    }

    /// <summary>Reads the word at <paramref name="i"/> and says how many words were read.</summary>
    private int Step(int i)
    {
        var word = _words[i];
        while (_judged < _mentions.Length && _mentions[_judged].Start < word.Span.End)
            JudgeNext(i);
        if (word.Id >= 0)
        {
            var (before, after) = TriggerTable.BuiltIn.Longest(FreeWords(i), out var length);
            if (length > 0 && Apply(before, after, i, length))
                return length;
        }

        ReadSign(text[word.Span.Start], i);
        return 1;
    }

    private void JudgeNext(int i)
    {
        var mention = _judged++;
        if (_inForce.Trigger is { } trigger && !IsModifier(_mentions[mention].End) && i - _inForce.NextWord <= trigger.Reach)
            _result[mention] = new Judgement(trigger.Meaning, _inForce.Span);
    }

    // 'no ILD-specific guidelines' and 'no steroid-induced myopathy' leave the first part alone.
    private readonly bool IsModifier(int end) =>
        end + 1 < text.Length && text[end] == '-' && char.IsLower(text[end + 1]) && !text.AsSpan(end + 1).StartsWith("positive") && !text.AsSpan(end + 1).StartsWith("negative");

    /// <summary>The words from <paramref name="i"/> that a trigger may take: those before the next mention.</summary>
    private readonly ReadOnlySpan<Word> FreeWords(int i)
    {
        var limit = _judged < _mentions.Length ? _mentions[_judged].Start : int.MaxValue;
        var end = i;
        while (end < _words.Length && end - i < LongestTrigger && _words[end].Span.End <= limit)
            end++;
        return _words[i..end];
    }

    /// <summary>Opens the scope of a trigger; false where its words mean nothing here and may be part of another.</summary>
    private bool Apply(Trigger? before, Trigger? after, int i, int length)
    {
        var span = new TextSpan(_words[i].Span.Start, _words[i + length - 1].Span.End);
        var endsPhrase = (before is null && text[span.Start] != ':') || EndsPhrase(i + length);
        if (after is not null && endsPhrase && JudgeBack(after, span, i))
        {
            _barrier = span.End;
            return true;
        }

        if (before is null)
            return false;
        if (before.Side == TriggerSide.Pseudo)
            return true;
        _inForce = before.Side == TriggerSide.Before ? new Force(before, span, i + length) : default;
        _barrier = span.End;
        return true;
    }

    /// <summary>Whether no word follows that the trigger could belong to: 'negative.' and 'negative in', not 'negative deflections'.</summary>
    private readonly bool EndsPhrase(int i) =>
        i >= _words.Length || !char.IsLetterOrDigit(text[_words[i].Span.Start]) || Coordination.IsFunctionWord(_words[i].Span.Slice(text));

    private void ReadSign(char sign, int i)
    {
        switch (sign)
        {
            case ';':
            case ':' when _inForce.NextWord != i:
                _inForce = default;
                _barrier = _words[i].Span.End;
                break;
            case '(' when _depth++ == 0:
                _outsideBracket = _inForce;
                break;
            case ')' when _depth > 0 && --_depth == 0:
                _inForce = _outsideBracket;
                break;
        }
    }

    /// <summary>Gives the meaning of <paramref name="trigger"/> to the nearest mention before it and to those coordinated with it.</summary>
    private readonly bool JudgeBack(Trigger trigger, TextSpan span, int i)
    {
        var nearest = _judged - 1;
        if (nearest < 0 || _mentions[nearest].Start < _barrier || !Reaches(_mentions[nearest].End, i, trigger.Reach))
            return false;
        var conjoined = false;
        for (var m = nearest; ; m--)
        {
            if (_result[m].Assertion != Assertion.Negated)
                _result[m] = new Judgement(trigger.Meaning, span);
            if (m == 0 || _mentions[m - 1].Start < _barrier)
                return true;
            var (joined, conjunction) = Coordination.Between(text, _mentions[m - 1].End, _mentions[m].Start);
            conjoined |= conjunction;
            if (!joined || !(conjoined || _mentions[m - 1].End > _mentions[m].Start))
                return true;
        }
    }

    /// <summary>Whether the words between a mention and the trigger at word <paramref name="i"/> are few and of one clause; a bracket between counts nothing.</summary>
    private readonly bool Reaches(int mentionEnd, int i, int reach)
    {
        if (i > 0 && text[_words[i].Span.Start - 1] == '-')
            return _words[i].Span.Start - 1 == mentionEnd;
        var depth = 0;
        for (var j = i - 1; j >= 0 && _words[j].Span.Start >= mentionEnd; j--)
        {
            var sign = text[_words[j].Span.Start];
            if (sign is ')' or ']')
                depth++;
            else if (sign is '(' or '[' && depth > 0)
                depth--;
            else if (depth == 0 && ((sign is '(' or '[' && j < i - 1) || sign is ',' or ';' or ':' || reach-- == 0))
                return false;
            if (i - j > 40)
                return false;
        }

        return true;
    }

    /// <summary>A trigger whose scope is open, where it stands, and the word after it.</summary>
    private readonly record struct Force(Trigger? Trigger, TextSpan Span, int NextWord);
}
