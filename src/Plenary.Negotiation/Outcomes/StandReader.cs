using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Reads who does not simply go along out of all positions on a text, in one pass over them.</summary>
/// <remarks>
/// What a member is taken to hold is exactly what <see cref="EffectiveStance"/> says; asking that for every member and
/// every block would look most of them up in vain. Once a text is concluded, what is said later is for the record: each
/// position counts as it stood then.
/// </remarks>
internal sealed class StandReader
{
    private readonly Proceedings state;
    private readonly NegotiatedText text;
    private readonly ImmutableArray<Seat> members;
    private readonly Dictionary<string, int> memberAt;
    private readonly Dictionary<string, int> groupAt;
    private readonly string[] groupCodes;
    private readonly int[][] groupsOf;
    private readonly HeldPosition?[] own;
    private readonly HeldPosition?[] groups;
    private readonly bool[] acceptsWhole;
    private readonly List<Stand>[] found;

    private StandReader(Proceedings state, NegotiatedText text, ImmutableArray<Seat> members)
    {
        this.state = state;
        this.text = text;
        this.members = members;
        memberAt = Places(members.Select(seat => seat.Code));
        groupCodes = [.. state.Body.Caucuses.Keys];
        groupAt = Places(groupCodes);
        groupsOf = [.. members.Select(seat => state.Body.CaucusesOf(seat.Code).Select(group => groupAt[group.Code]).ToArray())];
        own = new HeldPosition?[members.Length];
        groups = new HeldPosition?[groupAt.Count];
        acceptsWhole = new bool[members.Length];
        found = [.. members.Select(_ => new List<Stand>())];
    }

    /// <summary>Every stand: those of each member together, in the order of what they are on, the status and the whole first, and then of when they were taken.</summary>
    /// <param name="state">The proceedings.</param>
    /// <param name="text">The text.</param>
    /// <param name="members">The members entitled to decide.</param>
    /// <param name="blocks">The places of the blocks in the agreed words.</param>
    /// <param name="changes">Where the changes stand.</param>
    public static Stand[] Read(Proceedings state, NegotiatedText text, ImmutableArray<Seat> members, Dictionary<BlockId, int> blocks, ChangePlaces changes)
    {
        StandReader reader = new(state, text, members);
        if (state.Positions.All.TryGetValue(text.Id, out ImmutableDictionary<PositionTarget, ImmutableDictionary<PositionKey, HeldPosition>>? all))
        {
            reader.Read(all, blocks, changes);
        }

        // The order of a hash table is nobody's: the same proceedings read the same way everywhere.
        foreach (List<Stand> member in reader.found)
        {
            member.Sort(static (left, right) => left.On != right.On ? left.On.CompareTo(right.On) : left.Held.Sequence.CompareTo(right.Held.Sequence));
        }

        return [.. reader.found.SelectMany(member => member)];
    }

    private void Read(ImmutableDictionary<PositionTarget, ImmutableDictionary<PositionKey, HeldPosition>> all, Dictionary<BlockId, int> blocks, ChangePlaces changes)
    {
        if (all.TryGetValue(PositionTarget.WholeText, out ImmutableDictionary<PositionKey, HeldPosition>? whole))
        {
            Take(whole);
            for (int member = 0; member < own.Length; member++)
            {
                acceptsWhole[member] = own[member] is { } held && Counted(held) is Stance.Support or Stance.Accept;
            }

            Stands(Stand.Whole);
        }

        // An option that is not what stands is in nobody's way.
        OptionsRead read = new(text.Weave);
        PositionTarget[] standing = [.. all.Keys.Where(target => target.Option is { } option && read.Has(option))];
        int[] PlacesOf(IEnumerable<BlockId> named) => [.. named.Select(id => blocks.GetValueOrDefault(id, -1)).Where(at => at >= 0).Distinct().Order()];
        foreach ((PositionTarget target, ImmutableDictionary<PositionKey, HeldPosition> held) in all)
        {
            switch (target.Kind)
            {
                case TargetKind.Status:
                    Take(held);
                    Stands(Stand.Status);
                    break;
                case TargetKind.Block when blocks.TryGetValue(target.Block!.Value, out int block):
                    Take(held);
                    Stands(block);
                    break;
                case TargetKind.Change or TargetKind.Proposal when changes.AdoptedOf(target) is { Length: > 0 } adopted:
                    Take(held);
                    StandsOnWords(PlacesOf(changes.BlocksOf(adopted)), standing.Where(option => option.Option!.Changes.Any(change => adopted.Contains(text.Weave.IndexOf(change)))));
                    break;
                case TargetKind.Option when standing.Contains(target):
                    Take(held);
                    StandsOnWords(PlacesOf(target.Option!.BlocksIn(text.Weave)), []);
                    break;
                default:
                    break;
            }
        }
    }

    // The formal positions on one thing, as PositionsState.Formal says: the later of what the table and the public were told.
    private void Take(ImmutableDictionary<PositionKey, HeldPosition> all)
    {
        Array.Clear(own);
        Array.Clear(groups);
        foreach ((PositionKey key, HeldPosition last) in all)
        {
            if (key.Confidentiality is AudienceKind.Table or AudienceKind.Public && AtConclusion(last) is { } held)
            {
                bool isOpen = key.Confidentiality == AudienceKind.Public;
                if (memberAt.TryGetValue(key.Holder, out int member))
                {
                    Keep(ref own[member], held, isOpen);
                }

                if (groupAt.TryGetValue(key.Holder, out int group))
                {
                    Keep(ref groups[group], held, isOpen);
                }
            }
        }
    }

    private HeldPosition? AtConclusion(HeldPosition held)
    {
        HeldPosition? then = held;
        while (text.ConcludedAt is { } end && then is not null && then.At > end)
        {
            then = then.Earlier;
        }

        return then;
    }

    private static void Keep(ref HeldPosition? kept, HeldPosition held, bool isOpen) =>
        kept = kept is null || (held.At, held.Sequence).CompareTo((kept.At, kept.Sequence)) is var order && (isOpen ? order >= 0 : order > 0) ? held : kept;

    private void Stands(int on)
    {
        for (int member = 0; member < own.Length; member++)
        {
            if (Effective(member, on >= 0, out int through) is { } held && Judge(member, on, held, through) is { } stand)
            {
                found[member].Add(stand);
            }
        }
    }

    // What was adopted, or an option that stands, with the options that stand and take a part of it.
    private void StandsOnWords(int[] blocks, IEnumerable<PositionTarget> options)
    {
        PositionTarget[] taking = [.. options];
        for (int member = 0; member < own.Length; member++)
        {
            if (Effective(member, isBlock: false, out int through) is not { } held || Judge(member, Stand.Whole, held, through) is not { } stand)
            {
                continue;
            }

            // What was adopted may have taken its paragraph out: then it is the text without it that is not agreed to.
            int[] on = blocks.Length > 0 ? blocks : [Stand.Whole];
            foreach (int block in on)
            {
                if (!HasComeRoundSince(held, members[member].Code, block) && !Array.Exists(taking, option => IsLaterAcceptance(option, members[member].Code, held)))
                {
                    found[member].Add(stand with { On = block });
                }
            }
        }
    }

    // Who objected to a proposal and accepts the paragraph afterwards, as it stands with it, has come round; so has who accepts the option that stands.
    private bool HasComeRoundSince(HeldPosition held, string member, int block) =>
        (block >= 0 && IsLaterAcceptance(PositionTarget.Of(NegotiatedText.WholeOf(text.Agreed.Blocks[block].Id)), member, held)) || IsLaterAcceptance(PositionTarget.WholeText, member, held);

    private bool IsLaterAcceptance(PositionTarget target, string member, HeldPosition since) =>
        state.Positions.Formal(text.Id, target, member) is { Position.Stance: Stance.Support or Stance.Accept } later
        && (later.At, later.Sequence).CompareTo((since.At, since.Sequence)) > 0 && !(text.ConcludedAt < later.At);

    private HeldPosition? Effective(int member, bool isBlock, out int through)
    {
        through = -1;
        if (own[member] is { Position.Stance: not null } said)
        {
            return said;
        }

        if (isBlock && acceptsWhole[member])
        {
            return null;
        }

        HeldPosition? cautious = null;
        foreach (int group in groupsOf[member])
        {
            if (groups[group] is { Position.Stance: not null } held && (cautious is null || Counted(held) > Counted(cautious)))
            {
                (cautious, through) = (held, group);
            }
        }

        return cautious;
    }

    private Stand? Judge(int member, int on, HeldPosition held, int through)
    {
        Position position = held.Position;
        ConditionFinding? unmet = position.Stance == Stance.Object ? null : Unmet(position);
        bool isObjection = position.Stance == Stance.Object || unmet is not null;
        bool isPlain = !isObjection && position.Stance is Stance.Support or Stance.Accept && position.Dissent is null && position.Statement is null;
        return isPlain ? null : new Stand(member, on, held, through < 0 ? null : groupCodes[through], isObjection, unmet);
    }

    // A position on a condition that is not met counts as an objection until it is.
    private Stance? Counted(HeldPosition held) => held.Position.Stance is null ? null : Unmet(held.Position) is null ? held.Position.Stance : Stance.Object;

    private ConditionFinding? Unmet(Position position) => ConditionEvaluator.Of(state, position) is { IsMet: false } finding ? finding : null;

    private static Dictionary<string, int> Places(IEnumerable<string> codes) =>
        codes.Select((code, at) => (code, at)).ToDictionary(pair => pair.code, pair => pair.at, StringComparer.Ordinal);
}
