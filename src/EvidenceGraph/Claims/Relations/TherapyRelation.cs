using System.Globalization;
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
    private const int WidestGap = 4;
    private const int MostNamed = 3;
    private const int ClassWindow = 8;

    private static readonly RelationTable Table = RelationTable.BuiltIn;
    private static readonly int Treat = Class("treat"), Benefit = Class("benefit"), Less = Class("less"), Harm = Class("harm"), Develop = Class("develop");
    private static readonly int Given = Class("given"), Effect = Class("effect"), Verb = Class("verb");
    private static readonly int And = Table.NumberOf("and"), On = Table.NumberOf("on"), Following = Table.NumberOf("following"), After = Table.NumberOf("after");
    private static readonly int Of = Table.NumberOf("of"), For = Table.NumberOf("for"), With = Table.NumberOf("with"), In = Table.NumberOf("in");

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
            + kinds.OfClasses(onLeft, amid, Classes(table, right, 0, ClassWindow))
            + Prior(table, ahead, new Around(onLeft, amid, sentence.AnyClasses, own), between, core);
    }

    private readonly record struct Around(int Left, int Between, int Any, int Drug);

    // What the sets hold too few examples of: hand-set weights, in the table like the others.
    private static double Prior(RelationTable table, bool ahead, Around classes, List<int> between, List<int> core)
    {
        var sum = 0.0;
        var helps = Is(classes.Any, Benefit);
        var last = between.Count > 0 ? between[^1] : 0;
        void Add(bool holds, string name) => sum += holds ? table.Weight(table.Kind(name)) : 0;
        Add(ahead && Is(classes.Left, Effect) && !helps, "effect-of");
        Add(ahead && Is(classes.Left, Effect) && between.Contains(On), "effect-of-on");
        Add(between.Count == 1 && between[0] == And, "only-and");
        Add(!ahead && !helps && (core.Contains(Following) || core.Contains(After)), "came-after");
        Add(ahead && Is(classes.Between, Harm) && !Is(classes.Between, Benefit) && !Is(classes.Between, Less), "harm-between");
        Add(Is(classes.Between, Develop) && !helps, "developed");
        Add(ahead && Is(classes.Between | classes.Drug | classes.Left, Treat) && last != 0 && (last == Of || last == For || last == With), "therapy-of");
        Add(!ahead && (Is(classes.Between, Given) || Is(classes.Between, Treat)), "given-to");
        Add(ahead && Is(classes.Between, Benefit), "benefit-between");
        sum += ahead && last != 0 && last == For ? table.Weight(table.Kind("ends"), last) : 0;
        sum += ahead && between.Count > 0 && between[0] != 0 && between[0] == In ? table.Weight(table.Kind("begins"), between[0]) : 0;
        return sum;
    }

    private static bool Is(int classes, int one) => (classes & one) != 0;

    // The bit of a word class.
    private static int Class(string name)
    {
        for (var i = 0; i < RelationTable.Classes.Count; i++)
        {
            if (RelationTable.Classes[i] == name)
                return 1 << i;
        }

        throw new ArgumentException($"No word class is called `{name}`.", nameof(name));
    }

    // The weight that each word class has in features of a kind.
    private static double[] ClassWeights(int kind)
    {
        var weights = new double[RelationTable.Classes.Count];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = Table.Weight(kind, Table.NumberOf(RelationTable.Classes[i]));
        return weights;
    }

    // The weights of features of a kind by a number from 0.
    private static double[] NumberWeights(int kind, int most)
    {
        var weights = new double[most + 1];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = Table.Weight(kind, Table.NumberOf(i.ToString(CultureInfo.InvariantCulture)));
        return weights;
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
        private readonly double _order;
        private readonly double[] _gap;
        private readonly int _between;
        private readonly int _begins;
        private readonly int _ends;
        private readonly int _left;
        private readonly int _right;
        private readonly int _next;
        private readonly int _before;
        private readonly int _only;
        private readonly double[] _classLeft;
        private readonly double[] _classBetween;
        private readonly double[] _classRight;

        public Kinds(string order)
        {
            int Kind(string name) => Table.Kind(order + name);
            (_order, _gap) = (Table.Weight(Kind("order")), NumberWeights(Kind("gap"), WidestGap));
            (_between, _begins, _ends) = (Kind("between"), Kind("begins"), Kind("ends"));
            (_left, _right, _next, _before, _only) = (Kind("left"), Kind("right"), Kind("next"), Kind("before"), Kind("only"));
            (_classLeft, _classBetween, _classRight) = (ClassWeights(Kind("class-left")), ClassWeights(Kind("class-between")), ClassWeights(Kind("class-right")));
        }

        public double Of(RelationTable table, List<int> left, List<int> between, List<int> core, List<int> right)
        {
            var sum = _order + _gap[Math.Min(between.Count / 3, WidestGap)];
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

        public double OfClasses(int left, int between, int right)
        {
            var sum = 0.0;
            for (var i = 0; i < _classLeft.Length; i++)
                sum += (left >> i & 1) * _classLeft[i] + (between >> i & 1) * _classBetween[i] + (right >> i & 1) * _classRight[i];
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

        private readonly double _bias = Table.Weight(Table.Kind("bias"));
        private readonly double _title = Table.Weight(Table.Kind("title-like"));
        private readonly double _otherDrug = Table.Weight(Table.Kind("any"), Table.Drug);
        private readonly double _otherDisease = Table.Weight(Table.Kind("any"), Table.Disease);
        private readonly double[] _classAny = ClassWeights(Table.Kind("class-any"));
        private readonly double[] _classDrug = ClassWeights(Table.Kind("class-drug"));
        private readonly double[] _drugs = NumberWeights(Table.Kind("drugs"), MostNamed);
        private readonly double[] _diseases = NumberWeights(Table.Kind("diseases"), MostNamed);

        public double Of(RelationSentence sentence, Mention drug, Mention disease, int own)
        {
            var sum = _bias + sentence.AnySum;
            if (sentence.Length <= TitleLength && !Is(sentence.AnyClasses, Verb))
                sum += _title;
            for (var i = 0; i < _classAny.Length; i++)
                sum += (sentence.AnyClasses >> i & 1) * _classAny[i] + (own >> i & 1) * _classDrug[i];
            var (drugs, otherDrug) = Count(sentence, ConceptKind.Drug, drug);
            var (diseases, otherDisease) = Count(sentence, ConceptKind.Disease, disease);
            return sum + _drugs[drugs] + _diseases[diseases] + (otherDrug ? _otherDrug : 0) + (otherDisease ? _otherDisease : 0);
        }

        // How many things of a kind the sentence names, at most three.
        private static (int Ids, bool Other) Count(RelationSentence sentence, ConceptKind kind, Mention own)
        {
            string? first = null, second = null;
            var (ids, other) = (0, false);
            foreach (var mention in sentence.Sentence.Mentions)
            {
                if (mention.Kind != kind)
                    continue;
                other |= mention.Span != own.Span;
                if (ids == MostNamed || mention.Id == first || mention.Id == second)
                    continue;
                (first, second) = (first ?? mention.Id, first is null ? null : mention.Id);
                ids++;
            }

            return (ids, other);
        }
    }
}
