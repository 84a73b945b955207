using Plenary.Negotiation;

namespace Plenary.Mediation;

/// <summary>Puts what the chair asks in names to a question of mediation. The command line, the API and the pages share it.</summary>
public static class ChairQuestion
{
    /// <summary>A question with nothing supposed.</summary>
    /// <param name="assumptions">How what nobody has said is taken.</param>
    /// <param name="seed">The seed of the search.</param>
    public static MediationQuestion Of(Assumptions assumptions, long seed)
    {
        ArgumentNullException.ThrowIfNull(assumptions);
        return new MediationQuestion(AssumptionNames.Of(assumptions.Silence), AssumptionNames.Of(assumptions.Support), seed);
    }

    /// <summary>How a question takes what nobody has said.</summary>
    /// <exception cref="QuestionFaultException">It is taken as nobody knows.</exception>
    public static Assumptions Assumed(MediationQuestion asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return new Assumptions(
            AssumptionNames.Silence(asked.Silence) ?? throw new QuestionFaultException("assume", $"silence={asked.Silence}", $"write {AssumptionNames.All}."),
            AssumptionNames.Support(asked.Support) ?? throw new QuestionFaultException("assume", $"support={asked.Support}", $"write {AssumptionNames.All}."));
    }

    /// <summary>Puts a question.</summary>
    /// <param name="instance">The question as it is, made with <see cref="Assumed"/>.</param>
    /// <param name="asked">What is asked, in names; letters large or small.</param>
    /// <returns>The question for the engine, and what was asked with every name as it is written in the text: the form for the log.</returns>
    /// <exception cref="QuestionFaultException">Something that it names is not there, or contradicts the rest; the message says what is offered.</exception>
    public static (WhatIf Question, MediationQuestion Asked) Put(Instance instance, MediationQuestion asked)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(asked);
        if (asked.Seed < 0)
        {
            throw new QuestionFaultException("seed", FormattableString.Invariant($"{asked.Seed}"), "a seed is a whole number from 0 to 2^63 - 1.");
        }

        Putting putting = new(WhatIf.Of(instance));
        MediationQuestion named = asked with
        {
            Offers = [.. asked.Offers.Select(putting.Offer)],
            Pinned = [.. asked.Pinned.Select(putting.Pin).Distinct()],
            Forbidden = [.. asked.Forbidden.Select(putting.Forbid).Distinct()],
            Moves = [.. asked.Moves.Select(putting.Move).Distinct()],
        };
        return (putting.Question, named);
    }

    // Compromises come first, so that they can be pinned like any other option.
    private sealed class Putting(WhatIf start)
    {
        private const int Short = 60;

        private readonly Dictionary<int, string> pinned = [];
        private readonly HashSet<(int Point, int Option)> forbidden = [];

        public WhatIf Question { get; private set; } = start;

        private Instance Instance => Question.Instance;

        public MediationOffer Offer(MediationOffer one)
        {
            string given = $"{one.Point}={one.Words}{(one.Accepting.IsEmpty ? "" : $"|{string.Join(',', one.Accepting)}")}";
            int point = Point("offer", given, one.Point);
            MediationPoint asked = Instance.Points[point];
            string text = one.Text.ReplaceLineEndings("\n").Trim();
            string label = string.IsNullOrWhiteSpace(one.Words) && text.Length > 0 ? Shortened(text) : one.Words;
            if (string.IsNullOrWhiteSpace(label))
            {
                throw new QuestionFaultException("offer", given, $"say how the words for {asked.Label} are spoken of.");
            }

            if (asked.FindOption(label) >= 0)
            {
                throw new QuestionFaultException("offer", given, $"{asked.Label} can read so already. It has {Options(asked)}.");
            }

            if (text.Length > 0 && asked.Options.FirstOrDefault(option => CarriedWords.Plain(option.Text) == CarriedWords.Plain(text)) is { } same)
            {
                throw new QuestionFaultException("offer", given, $"{asked.Label} reads so already in “{same.Label}”. Pin that, or offer other words.");
            }

            if (asked.Options.Length == MediationPoint.MostOptions)
            {
                throw new QuestionFaultException("offer", given, $"{asked.Label} has {MediationPoint.MostOptions} options, which is the most.");
            }

            int[] accepting = [.. one.Accepting.Select(code => Member("offer", given, code)).Distinct()];
            Question = Question.AddCompromise(point, label, accepting, text);
            return new MediationOffer(asked.Label, label, [.. accepting.Select(member => Instance.Members[member].Code)]) { Text = text };
        }

        public MediationChoice Pin(MediationChoice one)
        {
            string given = $"{one.Point}={one.Option}";
            (int point, int option) = Cell("pin", given, one);
            MediationChoice named = Named(point, option);
            if (pinned.TryGetValue(point, out string? other) && other != named.Option)
            {
                throw new QuestionFaultException("pin", given, $"{named.Point} is pinned to “{other}” already. Pin one of the two.");
            }

            if (pinned.TryAdd(point, named.Option))
            {
                Question = Question.Pin(point, option);
            }

            return named;
        }

        public MediationChoice Forbid(MediationChoice one)
        {
            string given = $"{one.Point}={one.Option}";
            (int point, int option) = Cell("forbid", given, one);
            if (!forbidden.Add((point, option)))
            {
                return Named(point, option);
            }

            ulong allowed = Question.Limits.Masks(Instance)[point];
            if ((allowed & ~(1UL << option)) == 0)
            {
                throw new QuestionFaultException("forbid", given, pinned.TryGetValue(point, out string? only)
                    ? $"{Instance.Points[point].Label} is pinned to “{only}”, so nothing would be left for it."
                    : $"nothing would be left for {Instance.Points[point].Label}. It has {Options(Instance.Points[point])}.");
            }

            Question = Question.Forbid(point, option);
            return Named(point, option);
        }

        public MediationMove Move(MediationMove one)
        {
            string given = one.Point is null ? one.Member : $"{one.Member}={one.Point}";
            int member = Member("suppose", given, one.Member);
            int? point = one.Point is null ? null : Point("suppose", given, one.Point);
            Question = Question.Suppose(member, point);
            return new MediationMove(Instance.Members[member].Code, point is { } at ? Instance.Points[at].Label : null);
        }

        private MediationChoice Named(int point, int option) => new(Instance.Points[point].Label, Instance.Points[point].Options[option].Label);

        private (int Point, int Option) Cell(string part, string given, MediationChoice one)
        {
            int point = Point(part, given, one.Point);
            int option = Instance.Points[point].FindOption(one.Option);
            return option >= 0 ? (point, option) : throw new QuestionFaultException(part, given, $"{Instance.Points[point].Label} has {Options(Instance.Points[point])}.");
        }

        private int Point(string part, string given, string name) => Instance.FindPoint(name) is >= 0 and var point ? point
            : throw new QuestionFaultException(part, given, Instance.Points.IsEmpty ? "no point is open." : $"the open points are {string.Join(", ", Instance.Points.Select(one => one.Label))}.");

        private int Member(string part, string given, string code) => Instance.FindMember(code) is >= 0 and var member ? member
            : throw new QuestionFaultException(part, given, $"{code} has no part in the decision. The members are {string.Join(", ", Instance.Members.Select(one => one.Code))}.");

        // Words are not cut through.
        private static string Shortened(string text) => CarriedWords.Plain(text) is { Length: > Short } plain && plain.LastIndexOf(' ', Short) is > 0 and var end ? $"{plain[..end]} …" : CarriedWords.Plain(text);

        private static string Options(MediationPoint point) => Sentences.And([.. point.Options.Select(option => $"“{option.Label}”")]);
    }
}
