using System.Text;
using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Lexing;
using EvidenceGraph.Cypher.Values;

namespace EvidenceGraph.Cypher.Parsing;

internal sealed partial class CypherParser
{
    // Longer names first, so that no name hides another.
    private static readonly (string[] Words, Kinds Kinds)[] TypeNames =
    [
        (["TIME", "WITHOUT", "TIME", "ZONE"], Kinds.LocalTime),
        (["TIME", "WITHOUT", "TIMEZONE"], Kinds.LocalTime),
        (["TIME", "WITH", "TIME", "ZONE"], Kinds.Time),
        (["TIME", "WITH", "TIMEZONE"], Kinds.Time),
        (["TIMESTAMP", "WITHOUT", "TIME", "ZONE"], Kinds.LocalDateTime),
        (["TIMESTAMP", "WITHOUT", "TIMEZONE"], Kinds.LocalDateTime),
        (["TIMESTAMP", "WITH", "TIME", "ZONE"], Kinds.DateTime),
        (["TIMESTAMP", "WITH", "TIMEZONE"], Kinds.DateTime),
        (["LOCAL", "TIME"], Kinds.LocalTime),
        (["ZONED", "TIME"], Kinds.Time),
        (["LOCAL", "DATETIME"], Kinds.LocalDateTime),
        (["ZONED", "DATETIME"], Kinds.DateTime),
        (["SIGNED", "INTEGER"], Kinds.Integer),
        (["ANY", "VALUE"], Kinds.Any),
        (["ANY", "MAP"], Kinds.Map),
        (["ANY", "NODE"], Kinds.Node),
        (["ANY", "VERTEX"], Kinds.Node),
        (["ANY", "RELATIONSHIP"], Kinds.Relationship),
        (["ANY", "EDGE"], Kinds.Relationship),
        (["BOOLEAN"], Kinds.Boolean),
        (["BOOL"], Kinds.Boolean),
        (["INTEGER"], Kinds.Integer),
        (["INT"], Kinds.Integer),
        (["FLOAT"], Kinds.Float),
        (["STRING"], Kinds.String),
        (["VARCHAR"], Kinds.String),
        (["DATE"], Kinds.Date),
        (["DURATION"], Kinds.Duration),
        (["POINT"], Kinds.None),
        (["MAP"], Kinds.Map),
        (["NODE"], Kinds.Node),
        (["VERTEX"], Kinds.Node),
        (["RELATIONSHIP"], Kinds.Relationship),
        (["EDGE"], Kinds.Relationship),
        (["PATH"], Kinds.Path),
        (["PATHS"], Kinds.Path),
        (["ANY"], Kinds.Any),
        (["NULL"], Kinds.Null),
    ];

    // `IS :: T`, `IS TYPED T`, `:: T`, and each with NOT after IS; null where none of them stands here.
    private IsTyped? ReadTypeTest(Expression operand)
    {
        var negated = _tokens.Current.IsWord("IS") && _tokens.Peek(1).IsWord("NOT");
        var ahead = negated ? 2 : _tokens.Current.IsWord("IS") ? 1 : 0;
        if (!_tokens.Peek(ahead).Is("::") && !(ahead > 0 && _tokens.Peek(ahead).IsWord("TYPED")))
            return null;
        _tokens.Position += ahead + 1;
        var type = ReadType();
        return new IsTyped(operand, type, negated) { Span = operand.Span.To(_tokens.Previous.Span) };
    }

    private IsNormalized? ReadNormalizedTest(Expression operand)
    {
        if (!_tokens.Current.IsWord("IS"))
            return null;
        var negated = _tokens.Peek(1).IsWord("NOT");
        var ahead = negated ? 2 : 1;
        var form = NormalForm(_tokens.Peek(ahead));
        if (form is not null)
            ahead++;
        if (!_tokens.Peek(ahead).IsWord("NORMALIZED"))
            return null;
        _tokens.Position += ahead + 1;
        return new IsNormalized(operand, form ?? NormalizationForm.FormC, negated) { Span = operand.Span.To(_tokens.Previous.Span) };
    }

    private static NormalizationForm? NormalForm(Token word) =>
        word.IsWord("NFC") ? NormalizationForm.FormC
        : word.IsWord("NFD") ? NormalizationForm.FormD
        : word.IsWord("NFKC") ? NormalizationForm.FormKC
        : word.IsWord("NFKD") ? NormalizationForm.FormKD
        : null;

    // A bar is part of the type only where a type follows: in `[x IN list WHERE x IS :: INTEGER | x]` it ends the condition.
    private TypeExpression ReadType()
    {
        using var level = Enter();
        var start = _tokens.Current.Span;
        var members = new List<TypeExpression> { ReadSingleType() };
        while (_tokens.Current.Is("|") && AtType(_tokens.Position + 1))
        {
            _tokens.Take();
            members.Add(ReadSingleType());
        }

        if (members.Count == 1)
            return members[0];
        if (members.Where(member => member is not KindType { Kinds: Kinds.None, Nullable: false }).DistinctBy(member => member.Nullable).Count() > 1)
            throw _tokens.Error("UnexpectedSyntax", "either all types of a union are NOT NULL or none is.", start.To(_tokens.Previous.Span));
        return new UnionType(members) { Nullable = members.Exists(member => member.Nullable) };
    }

    private TypeExpression ReadSingleType()
    {
        var type = AcceptNotNull(ReadNamedType());
        for (var length = 0; _tokens.AcceptWord("LIST") || _tokens.AcceptWord("ARRAY"); length++)
            type = length < DeepestNesting
                ? AcceptNotNull(new ListType(type))
                : throw _tokens.Error("TooDeep", $"more than {DeepestNesting} lists in one another.", _tokens.Previous.Span);
        return type;
    }

    private TypeExpression AcceptNotNull(TypeExpression type) =>
        _tokens.AcceptWords("NOT", "NULL") || _tokens.Accept("!") ? type with { Nullable = false } : type;

    private TypeExpression ReadNamedType()
    {
        if (_tokens.AcceptWord("LIST") || _tokens.AcceptWord("ARRAY"))
            return new ListType(ReadBetweenAngles());
        if (_tokens.AcceptWord("NOTHING"))
            return new KindType(Kinds.None) { Nullable = false };
        if (_tokens.AcceptWords("PROPERTY", "VALUE") || _tokens.AcceptWords("ANY", "PROPERTY", "VALUE"))
            return new PropertyType();
        foreach (var (words, kinds) in TypeNames)
            if (_tokens.AcceptWords(words))
                return words[0] == "ANY" && _tokens.Current.Is("<") ? ReadBetweenAngles() : new KindType(kinds);
        throw _tokens.Unexpected("a type such as INTEGER, STRING, BOOLEAN, LIST<ANY>, MAP, NODE or ZONED DATETIME", [.. TypeNames.Select(name => name.Words[0]).Distinct()]);
    }

    private TypeExpression ReadBetweenAngles()
    {
        _tokens.Expect("<");
        var type = ReadType();
        _tokens.Expect(">");
        return type;
    }

    private bool AtType(int position)
    {
        bool Is(string word) => _tokens.At(position).IsWord(word);
        if (Is("NOTHING") || (Is("PROPERTY") && _tokens.At(position + 1).IsWord("VALUE")))
            return true;
        if (Is("LIST") || Is("ARRAY"))
            return _tokens.At(position + 1).Is("<");
        return Array.Exists(TypeNames, name => name.Words.Select((word, i) => _tokens.At(position + i).IsWord(word)).All(fits => fits));
    }
}
