using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Mediation;

/// <summary>In which packages an option that positions name is what the text reads: what <see cref="OptionsRead"/> says of words, said of options of points.</summary>
internal sealed class OptionPlaces(NegotiatedText text, PointTable table)
{
    /// <summary>Where an option is taken.</summary>
    public ImmutableArray<Term> Where(OptionTarget option)
    {
        if (option.Block is { } block)
        {
            return Terms.Not(table.HasText(block), table.All);
        }

        bool isTaken = option.Reading == OptionReading.With;
        if (isTaken ? !CanStand(option) : !new OptionsRead(text.Weave).Has(option))
        {
            return Terms.Never;
        }

        ImmutableArray<Term> where = Terms.Always;
        for (int point = 0; point < table.Points.Length; point++)
        {
            ulong fitting = Fitting(option, point);
            where = fitting == table.All[point] ? where : Terms.All(where, table.WhileItStays(point, fitting));
        }

        return where;
    }

    /// <summary>Whether an option of a point is one under which an option that somebody holds something on can be what is read.</summary>
    public bool Fits(OptionTarget held, int point, MediationOption option) => held.Reading switch
    {
        OptionReading.NoText => option.Kind == OptionKind.NoText && table.Points[point].Blocks.Contains(held.Block!.Value),
        OptionReading.With => held.Changes.Any(option.Changes.Contains) && IsWith(held, point, option),
        _ => IsAbout(held, point) && IsWithout(held, option),
    };

    // What is adopted already, or stands in some option, and nothing adopted is made of its words.
    private bool CanStand(OptionTarget option) =>
        option.Changes.All(change => text.Adopted.Contains(change) || table.Points.Any(point => point.Options.Any(one => one.Changes.Contains(change))))
        && !new OptionsRead(text.Weave).IsRemade(option);

    private ulong Fitting(OptionTarget held, int point) =>
        held.Reading == OptionReading.With ? table.Mask(point, option => IsWith(held, point, option))
        : IsAbout(held, point) ? table.Mask(point, option => IsWithout(held, option))
        : table.All[point];

    // All of it that is decided at this point is taken, and nothing that is made of its words; nor is the paragraph left out, or given other words.
    private bool IsWith(OptionTarget held, int point, MediationOption option) =>
        (!option.Changes.IsEmpty || option.Kind == OptionKind.AsItStands || !table.Points[point].Blocks.Any(held.BlocksIn(text.Weave).Contains)) &&
        held.Changes.Where(change => table.Points[point].Options.Any(one => one.Changes.Contains(change))).All(option.Changes.Contains)
        && !option.Changes.Any(change => !held.Changes.Contains(change) && OptionsRead.GroundsOf(text.Weave, change).Any(held.Changes.Contains));

    // The words are left as they are: whatever is taken touches other words, and neither is the paragraph left out nor are other words offered.
    private bool IsWithout(OptionTarget held, MediationOption option) =>
        option.Kind == OptionKind.AsItStands || (!option.Changes.IsEmpty && !option.Changes.Any(change => held.Changes.Contains(change) || Collide(held, change)));

    private bool Collide(OptionTarget held, ChangeId change) =>
        Collisions.Of(text.Weave).With(text.Weave.IndexOf(change)).Any(other => held.Changes.Contains(text.Weave.Changes[other].Id));

    private bool IsAbout(OptionTarget held, int point)
    {
        MediationPoint asked = table.Points[point];
        ImmutableArray<BlockId> blocks = held.BlocksIn(text.Weave);
        return asked.Options.Any(option => option.Changes.Any(change => held.Changes.Contains(change) || Collide(held, change)))
            || (asked.Options.All(option => option.Changes.IsEmpty) && asked.Blocks.Any(blocks.Contains));
    }
}
