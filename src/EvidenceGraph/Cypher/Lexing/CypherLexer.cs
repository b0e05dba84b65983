using System.Globalization;
using System.Text;

namespace EvidenceGraph.Cypher.Lexing;

/// <summary>Cuts a query into tokens. Arrows stay single characters, since <c>a&lt;-1</c> and <c>()&lt;-[]</c> begin alike.</summary>
internal sealed class CypherLexer
{
    private static readonly string[] LongSymbols = ["..", "<>", "<=", ">=", "=~", "||", "+=", "::"];
    private const string ShortSymbols = "()[]{},:;.+-*/%^=<>|&!$";

    private readonly string _text;
    private int _position;

    private CypherLexer(string text) => _text = text;

    /// <summary>All tokens, ended by one of kind <see cref="TokenKind.End"/>.</summary>
    /// <exception cref="CypherException">A character, number, string or comment cannot be read.</exception>
    public static List<Token> Tokenize(string text)
    {
        var lexer = new CypherLexer(text);
        var tokens = new List<Token>();
        do
            tokens.Add(lexer.Next());
        while (tokens[^1].Kind != TokenKind.End);
        return tokens;
    }

    private char Current => Peek(0);

    private char Peek(int ahead) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';

    private Token Next()
    {
        SkipBlanksAndComments();
        var start = _position;
        if (start == _text.Length)
            return new Token(TokenKind.End, "", new SourceSpan(start, start));
        var first = Current;
        if (IsNameStart(first))
            return Word(TokenKind.Word, start);
        if (char.IsAsciiDigit(first) || (first == '.' && char.IsAsciiDigit(Peek(1)) && !FollowsDot()))
            return Number(start);
        return first switch
        {
            '\'' or '"' => QuotedString(first),
            '`' => new Token(TokenKind.QuotedWord, Backticked(), new SourceSpan(start, _position)),
            '$' => Parameter(start),
            _ => Symbol(start),
        };
    }

    // `*1..2` is a range; the dot before the 2 does not begin a number.
    private bool FollowsDot() => _position > 0 && _text[_position - 1] == '.';

    private void SkipBlanksAndComments()
    {
        while (_position < _text.Length)
        {
            if (char.IsWhiteSpace(Current) || Current is '\u180e' or '\u001c' or '\u001d' or '\u001e' or '\u001f' or '\ufeff')
                _position++;
            else if (Current == '/' && Peek(1) == '/')
                _position = _text.IndexOf('\n', _position) is >= 0 and var end ? end : _text.Length;
            else if (Current == '/' && Peek(1) == '*')
                SkipBlockComment();
            else
                return;
        }
    }

    private void SkipBlockComment()
    {
        var end = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
        if (end < 0)
            throw Error("UnexpectedSyntax", "the comment is not closed; expected `*/`.", _position, _position + 2);
        _position = end + 2;
    }

    private Token Word(TokenKind kind, int start)
    {
        var nameStart = _position;
        while (IsNamePart(Current))
            _position++;
        return new Token(kind, _text[nameStart.._position], new SourceSpan(start, _position));
    }

    private Token Parameter(int start)
    {
        _position++;
        if (Current == '(' || char.IsWhiteSpace(Current))
            return new Token(TokenKind.Symbol, "$", new SourceSpan(start, _position));
        if (Current == '`')
            return new Token(TokenKind.Parameter, Backticked(), new SourceSpan(start, _position));
        if (!IsNamePart(Current))
            throw Error("UnexpectedSyntax", "expected the parameter's name after `$`.", start, start + 1);
        return Word(TokenKind.Parameter, start);
    }

    private string Backticked()
    {
        var start = _position++;
        var name = new StringBuilder();
        while (true)
        {
            var end = _text.IndexOf('`', _position);
            if (end < 0)
                throw Error("UnexpectedSyntax", "the quoted name is not closed; expected a backtick.", start, start + 1);
            name.Append(_text, _position, end - _position);
            _position = end + 1;
            if (Current != '`')
                return name.ToString();
            name.Append('`');
            _position++;
        }
    }

    private Token Number(int start)
    {
        if (Current == '0' && Peek(1) is 'x' or 'o')
            return PrefixedInteger(start);
        SkipDigits();
        var isFloat = false;
        if (Current == '.' && char.IsAsciiDigit(Peek(1)))
        {
            isFloat = true;
            _position++;
            SkipDigits();
        }

        if (Current is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '-' or '+' && char.IsAsciiDigit(Peek(2)))))
        {
            isFloat = true;
            _position += 2;
            SkipDigits();
        }

        RejectLettersAfterNumber(start);
        if (!isFloat && _text[start] == '0' && _position > start + 1)
            throw Error("InvalidNumberLiteral", $"`{_text[start.._position]}` begins with 0; an octal number is written `0o{_text[(start + 1).._position]}`.", start, _position);
        return new Token(isFloat ? TokenKind.Float : TokenKind.Integer, _text[start.._position], new SourceSpan(start, _position));
    }

    private Token PrefixedInteger(int start)
    {
        var hexadecimal = Peek(1) == 'x';
        _position += 2;
        var digits = _position;
        while (hexadecimal ? char.IsAsciiHexDigit(Current) : Current is >= '0' and <= '7')
            _position++;
        if (_position == digits && !IsNamePart(Current))
            throw Error("InvalidNumberLiteral", $"the number has no digits after `{_text[start..digits]}`.", start, digits);
        RejectLettersAfterNumber(start);
        return new Token(TokenKind.Integer, _text[start.._position], new SourceSpan(start, _position));
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Current) || (Current == '_' && char.IsAsciiDigit(Peek(1))))
            _position++;
    }

    private void RejectLettersAfterNumber(int start)
    {
        if (!IsNamePart(Current))
            return;
        var end = _position;
        while (end < _text.Length && IsNamePart(_text[end]))
            end++;
        throw _text.AsSpan(end).TrimStart().StartsWith(":")
            ? Error("UnexpectedSyntax", $"a name cannot begin with a digit; quote it: `` `{_text[start..end]}` ``.", start, end)
            : Error("InvalidNumberLiteral", $"`{_text[start..end]}` is not a number.", start, end);
    }

    private Token QuotedString(char quote)
    {
        var start = _position++;
        var text = new StringBuilder();
        while (Current != quote || _position == _text.Length)
        {
            if (_position >= _text.Length)
                throw Error("UnexpectedSyntax", $"the string is not closed; expected `{quote}`.", start, start + 1);
            if (Current == '\\')
                Escape(text);
            else
                text.Append(_text[_position++]);
        }

        _position++;
        return new Token(TokenKind.String, text.ToString(), new SourceSpan(start, _position));
    }

    private void Escape(StringBuilder text)
    {
        var start = _position;
        var letter = Peek(1);
        _position += 2;
        switch (letter)
        {
            case '\\' or '\'' or '"' or '`':
                text.Append(letter);
                break;
            case 'b' or 'f' or 'n' or 'r' or 't':
                text.Append("\b\f\n\r\t"["bfnrt".IndexOf(letter, StringComparison.Ordinal)]);
                break;
            case 'u':
                text.Append((char)CodePoint(start, 4));
                break;
            case 'U' when CodePoint(start, 8) is <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF) and var point:
                text.Append(char.ConvertFromUtf32(point));
                break;
            default:
                // As Neo4j reads it: a backslash before anything else is one, so that '\d+' is the expression \d+.
                text.Append('\\').Append(letter);
                break;
        }
    }

    private int CodePoint(int start, int digits)
    {
        if (_position + digits <= _text.Length
            && int.TryParse(_text.AsSpan(_position, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var point))
        {
            _position += digits;
            return point;
        }

        throw Error("InvalidUnicodeLiteral", $"expected {digits} hexadecimal digits.", start, Math.Min(_text.Length, start + 2));
    }

    private Token Symbol(int start)
    {
        foreach (var symbol in LongSymbols)
            if (string.CompareOrdinal(_text, start, symbol, 0, symbol.Length) == 0)
                return Symbol(start, symbol);
        if (ShortSymbols.Contains(Current, StringComparison.Ordinal))
            return Symbol(start, Current.ToString());
        if (char.GetUnicodeCategory(Current) == UnicodeCategory.DashPunctuation)
            throw Error("InvalidUnicodeCharacter", $"`{Current}` is not a minus sign; write `-`.", start, start + 1);
        throw Error("UnexpectedSyntax", $"unexpected character `{Current}`.", start, start + 1);
    }

    private Token Symbol(int start, string symbol)
    {
        _position = start + symbol.Length;
        return new Token(TokenKind.Symbol, symbol, new SourceSpan(start, _position));
    }

    private static bool IsNameStart(char character) => char.IsLetter(character) || character == '_' || char.IsSurrogate(character);

    private static bool IsNamePart(char character) => IsNameStart(character) || char.IsAsciiDigit(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber;

    private CypherException Error(string code, string sentence, int start, int end) =>
        new(CypherStage.Syntax, code, sentence, _text, new SourceSpan(start, end));
}
