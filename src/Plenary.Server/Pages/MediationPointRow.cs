using System.Collections.Immutable;
using Plenary.Mediation;
using Plenary.Text;

namespace Plenary.Server.Pages;

/// <summary>A point as a package settles it.</summary>
/// <param name="Label">How it is spoken of.</param>
/// <param name="Block">Its first block, to which the page links; none where it is not in the text.</param>
/// <param name="Chosen">The option that the package takes.</param>
/// <param name="Words">What the paragraph then reads, without brackets; empty where there is no text.</param>
/// <param name="Gives">Who gives up an ask here: names in a list; empty for nobody.</param>
/// <param name="Reserves">Who reserves here.</param>
/// <param name="Objects">Who cannot accept it.</param>
/// <param name="Options">The options, to settle it by or to rule out.</param>
public sealed record MediationPointRow(string Label, BlockId? Block, string Chosen, string Words, string Gives, string Reserves, string Objects, ImmutableArray<MediationOptionRow> Options)
{
    /// <summary>How many give up an ask here.</summary>
    public int Giving { get; init; }

    /// <summary>How many reserve here.</summary>
    public int Reserving { get; init; }

    /// <summary>How many cannot accept it.</summary>
    public int Objecting { get; init; }

    /// <summary>All points in a sentence.</summary>
    public static string Together(ImmutableArray<MediationPointRow> points)
    {
        int refused = points.Count(point => point.Objecting > 0);
        int eased = points.Count(point => point.Objecting == 0 && point.Reserving == 0 && point.Giving == 0);
        string where = $"{(refused == 0 ? "" : $" On {MediationWording.Number(refused)} somebody cannot accept what it takes.")}{(eased == 0 ? "" : $" On {MediationWording.Number(eased)} nobody gives anything.")}";
        return $"{MediationWording.Count(points.Length, "point")}.{where} Open a point for its words, who gives, and what if it were settled otherwise.";
    }

    /// <summary>The points of the best package, in the order of the text.</summary>
    public static ImmutableArray<MediationPointRow> Of(MediationAnswer answer)
    {
        Instance instance = answer.Question.Instance;
        ulong[] masks = answer.Question.Limits.Masks(instance);
        return
        [
            .. instance.Points.Select((point, at) =>
            {
                int taken = answer.Best.Judgement.Package[at];
                MediationOption chosen = point.Options[taken];
                int[] gives = Who(answer.Best.Judgement.Unmet, at);
                int[] reserves = Who(answer.Best.Judgement.Reserving, at);
                int[] objects = Who(answer.Best.Judgement.Biting, at);
                return new MediationPointRow(
                    point.Label,
                    point.Blocks.IsEmpty ? null : point.Blocks[0],
                    chosen.Label,
                    chosen.Text,
                    Names(gives),
                    Names(reserves),
                    Names(objects),
                    [.. point.Options.Select((option, place) => new MediationOptionRow(
                        option.Label, $"{point.Label}={option.Label}", option.Text, place == taken, CanRuleOut: CanSettle(masks[at], place) && masks[at] != 1UL << place, CanSettle: CanSettle(masks[at], place) && masks[at] != 1UL << place))])
                {
                    Giving = gives.Length,
                    Reserving = reserves.Length,
                    Objecting = objects.Length,
                };
            }),
        ];

        static bool CanSettle(ulong mask, int option) => ((mask >> option) & 1) != 0;

        int[] Who(ImmutableArray<int> positions, int point) =>
            [.. positions.Where(position => MediationWording.Touches(instance.Positions[position], point)).Select(position => instance.Positions[position].Member).Distinct().Order()];

        string Names(int[] members) => MediationWording.Some([.. members.Select(member => instance.Members[member].Name)]);
    }
}

/// <summary>An option of a point.</summary>
/// <param name="Label">How it is spoken of.</param>
/// <param name="Field">How a form names it: <c>OP4=no text</c>.</param>
/// <param name="Words">What the paragraph then reads.</param>
/// <param name="IsTaken">Whether the package takes it.</param>
/// <param name="CanRuleOut">Whether something is left when it is ruled out.</param>
/// <param name="CanSettle">Whether settling the point by it says something new.</param>
public sealed record MediationOptionRow(string Label, string Field, string Words, bool IsTaken, bool CanRuleOut, bool CanSettle);
