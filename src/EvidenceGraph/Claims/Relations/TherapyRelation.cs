using EvidenceGraph.Mentions;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Relations;

/// <summary>
/// Judges whether a sentence says that a drug is a therapy for a disease: a sum of weights of the words around the two names (logistic regression,
/// learned by <c>tools/learn_therapy_relation.py</c>, which has the same features, word for word). Positive: it does.
/// </summary>
internal static class TherapyRelation
{
    private const int LongestCore = 14;
    private const int CoreEnd = 5;
    private const int Window = 4;
    private const int ClassWindow = 8;

    private static readonly Kinds DrugFirst = new("drug-first ");
    private static readonly Kinds DiseaseFirst = new("disease-first ");
    private static readonly Shared Any = new();

    /// <summary>The sum for <paramref name="drug"/> and <paramref name="disease"/> in <paramref name="sentence"/>.</summary>
    public static double Score(RelationSentence sentence, Mention drug, Mention disease)
    {
        var ahead = drug.Span.Start < disease.Span.Start;
        var (first, second) = ahead ? (drug.Span, disease.Span) : (disease.Span, drug.Span);
        List<int> left = [], between = [], right = [];
        sentence.Run(0, first.Start, left);
        sentence.Run(first.End, second.Start, between);
        sentence.Run(second.End, int.MaxValue, right);
        if (between.Count > LongestCore + sentence.Length)
            return double.MinValue;
        var kinds = ahead ? DrugFirst : DiseaseFirst;
        var table = sentence.Table;
        var core = between.Count <= LongestCore ? between : [.. between[..CoreEnd], .. between[^CoreEnd..]];
        int onLeft = Classes(table, left, left.Count - ClassWindow, left.Count), amid = Classes(table, between, 0, between.Count);
        var own = sentence.ClassesIn(drug.Span);
        return Any.Of(sentence, drug, disease, own)
            + kinds.Of(table, left, between, core, right)
            + kinds.OfClasses(table, onLeft, amid, Classes(table, right, 0, ClassWindow))
            + Prior(table, ahead, new Around(onLeft, amid, sentence.AnyClasses, own), between, core);
    }

    private readonly record struct Around(int Left, int Between, int Any, int Drug);

    // What the sets hold too few examples of: hand-set weights, in the table like the others.
    private static double Prior(RelationTable table, bool ahead, Around classes, List<int> between, List<int> core)
    {
        var sum = 0.0;
        var helps = Is(classes.Any, "benefit");
        var last = between.Count > 0 ? between[^1] : 0;
        void Add(bool holds, string name) => sum += holds ? table.Weight(table.Kind(name)) : 0;
        Add(ahead && Is(classes.Left, "effect") && !helps, "effect-of");
        Add(ahead && Is(classes.Left, "effect") && between.Contains(table.NumberOf("on")), "effect-of-on");
        Add(between.Count == 1 && between[0] == table.NumberOf("and"), "only-and");
        Add(!ahead && !helps && (core.Contains(table.NumberOf("following")) || core.Contains(table.NumberOf("after"))), "came-after");
        Add(ahead && Is(classes.Between, "harm") && !Is(classes.Between, "benefit") && !Is(classes.Between, "less"), "harm-between");
        Add(Is(classes.Between, "develop") && !helps, "developed");
        Add(ahead && Is(classes.Between | classes.Drug | classes.Left, "treat") && IsAny(table, last, "of", "for", "with"), "therapy-of");
        Add(!ahead && (Is(classes.Between, "given") || Is(classes.Between, "treat")), "given-to");
        Add(ahead && Is(classes.Between, "benefit"), "benefit-between");
        sum += ahead && IsAny(table, last, "for") ? table.Weight(table.Kind("ends"), last) : 0;
        sum += ahead && between.Count > 0 && IsAny(table, between[0], "in") ? table.Weight(table.Kind("begins"), between[0]) : 0;
        return sum;
    }

    private static bool IsAny(RelationTable table, int word, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (word != 0 && word == table.NumberOf(name))
                return true;
        }

        return false;
    }

    private static bool Is(int classes, string name) => (classes & (1 << IndexOf(name))) != 0;

    private static int IndexOf(string name)
    {
        for (var i = 0; i < RelationTable.Classes.Count; i++)
        {
            if (RelationTable.Classes[i] == name)
                return i;
        }

        throw new ArgumentException($"No word class is called `{name}`.", nameof(name));
    }

    private static int Classes(RelationTable table, List<int> run, int from, int to)
    {
        var classes = 0;
        for (var i = Math.Max(0, from); i < Math.Min(run.Count, to); i++)
            classes |= table.ClassesOf(run[i]);
        return classes;
    }

    /// <summary>The kinds of features that depend on which name comes first.</summary>
    private sealed class Kinds
    {
        private readonly int _order;
        private readonly int _gap;
        private readonly int _between;
        private readonly int _begins;
        private readonly int _ends;
        private readonly int _left;
        private readonly int _right;
        private readonly int _next;
        private readonly int _before;
        private readonly int _only;
        private readonly int _classLeft;
        private readonly int _classBetween;
        private readonly int _classRight;

        public Kinds(string order)
        {
            int Kind(string name) => RelationTable.BuiltIn.Kind(order + name);
            (_order, _gap, _between, _begins, _ends) = (Kind("order"), Kind("gap"), Kind("between"), Kind("begins"), Kind("ends"));
            (_left, _right, _next, _before, _only) = (Kind("left"), Kind("right"), Kind("next"), Kind("before"), Kind("only"));
            (_classLeft, _classBetween, _classRight) = (Kind("class-left"), Kind("class-between"), Kind("class-right"));
        }

        public double Of(RelationTable table, List<int> left, List<int> between, List<int> core, List<int> right)
        {
            var gap = Math.Min(between.Count / 3, 4);
            var sum = table.Weight(_order) + table.Weight(_gap, table.NumberOf(gap.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            for (var i = 0; i < core.Count; i++)
            {
                sum += core.IndexOf(core[i]) == i ? Word(table, _between, core[i]) : 0;
                sum += i + 1 < core.Count && core[i] != 0 && core[i + 1] != 0 && !PairBefore(core, i) ? table.Weight(_between, core[i], core[i + 1]) : 0;
            }

            if (between.Count > 0)
                sum += Word(table, _begins, between[0]) + Word(table, _ends, between[^1]);
            if (between.Count < 2)
                sum += between.Count == 0 ? table.Weight(_only) : Word(table, _only, between[0]);
            for (var i = Math.Max(0, left.Count - Window); i < left.Count; i++)
                sum += left.IndexOf(left[i], Math.Max(0, left.Count - Window)) == i ? Word(table, _left, left[i]) : 0;
            for (var i = 0; i < Math.Min(Window, right.Count); i++)
                sum += right.IndexOf(right[i]) == i ? Word(table, _right, right[i]) : 0;
            return sum + (left.Count > 0 ? Word(table, _before, left[^1]) : 0) + (right.Count > 0 ? Word(table, _next, right[0]) : 0);
        }

        public double OfClasses(RelationTable table, int left, int between, int right)
        {
            var sum = 0.0;
            for (var i = 0; i < RelationTable.Classes.Count; i++)
            {
                var name = table.NumberOf(RelationTable.Classes[i]);
                sum += (left >> i & 1) * table.Weight(_classLeft, name) + (between >> i & 1) * table.Weight(_classBetween, name)
                    + (right >> i & 1) * table.Weight(_classRight, name);
            }

            return sum;
        }

        private static double Word(RelationTable table, int kind, int word) => word == 0 ? 0 : table.Weight(kind, word);

        private static bool PairBefore(List<int> core, int i)
        {
            for (var j = 0; j < i; j++)
            {
                if (core[j] == core[i] && core[j + 1] == core[i + 1])
                    return true;
            }

            return false;
        }
    }

    /// <summary>The kinds of features that do not.</summary>
    private sealed class Shared
    {
        private const int TitleLength = 14;

        private readonly int _bias = RelationTable.BuiltIn.Kind("bias");
        private readonly int _any = RelationTable.BuiltIn.Kind("any");
        private readonly int _classAny = RelationTable.BuiltIn.Kind("class-any");
        private readonly int _classDrug = RelationTable.BuiltIn.Kind("class-drug");
        private readonly int _title = RelationTable.BuiltIn.Kind("title-like");
        private readonly int _drugs = RelationTable.BuiltIn.Kind("drugs");
        private readonly int _diseases = RelationTable.BuiltIn.Kind("diseases");

        public double Of(RelationSentence sentence, Mention drug, Mention disease, int own)
        {
            var table = sentence.Table;
            var sum = table.Weight(_bias) + sentence.AnySum;
            if (sentence.Length <= TitleLength && !Is(sentence.AnyClasses, "verb"))
                sum += table.Weight(_title);
            for (var i = 0; i < RelationTable.Classes.Count; i++)
            {
                var name = table.NumberOf(RelationTable.Classes[i]);
                sum += (sentence.AnyClasses >> i & 1) * table.Weight(_classAny, name) + (own >> i & 1) * table.Weight(_classDrug, name);
            }

            var (drugs, otherDrug) = Count(sentence, ConceptKind.Drug, drug);
            var (diseases, otherDisease) = Count(sentence, ConceptKind.Disease, disease);
            return sum + table.Weight(_drugs, table.NumberOf(Digit(drugs))) + table.Weight(_diseases, table.NumberOf(Digit(diseases)))
                + (otherDrug ? table.Weight(_any, table.NumberOf("<drug>")) : 0) + (otherDisease ? table.Weight(_any, table.NumberOf("<disease>")) : 0);
        }

        private static string Digit(int count) => count switch { 1 => "1", 2 => "2", _ => "3" };

        private static (int Ids, bool Other) Count(RelationSentence sentence, ConceptKind kind, Mention own)
        {
            var ids = new HashSet<string>(StringComparer.Ordinal);
            var other = false;
            foreach (var mention in sentence.Sentence.Mentions)
            {
                if (mention.Kind != kind)
                    continue;
                if (ids.Count < 3)
                    ids.Add(mention.Id);
                other |= mention.Span != own.Span;
            }

            return (ids.Count, other);
        }
    }
}
