using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Mediation;

/// <summary>Puts the question of mediation for a text under negotiation.</summary>
public static class TextQuestion
{
    /// <summary>The question as the chair can put it now.</summary>
    /// <param name="chair">The proceedings as the chair knows them: <c>Proceedings.SeenBy(events, Audience.ChairAlone)</c>. What another reader knows gives the question without what was told to the chair.</param>
    /// <param name="id">The text.</param>
    /// <param name="assumptions">How what nobody has said is taken.</param>
    /// <exception cref="ArgumentException">There is no such text, or the body's rule is not known.</exception>
    /// <exception cref="TooEntangledException">Conditions hang on one another so much that they cannot be written out.</exception>
    public static Instance Of(Proceedings chair, TextId id, Assumptions assumptions) => Of(chair, id, assumptions, []);

    private static Instance Of(Proceedings chair, TextId id, Assumptions assumptions, ImmutableArray<OfferedWords> offers)
    {
        if (!chair.Texts.TryGet(id, out NegotiatedText? text))
        {
            throw new ArgumentException($"There is no text {id}.", nameof(id));
        }

        if (DecisionRule.Parse(chair.Body.Profile.Rule) is not RuleFound { Rule: var rule })
        {
            throw new ArgumentException($"The body decides by {chair.Body.Profile.Rule}, which is no rule that is known here.", nameof(chair));
        }

        ImmutableArray<MediationMember> members = [.. chair.Body.Members.Where(seat => BodyElectorate.WhyNot(seat) is null).Select(seat => Member(chair, seat, rule))];
        (HashSet<BlockId> contested, HashSet<ChangeId> refused) = Contested(chair, text, members);
        PointTable table = PointTable.Of(text, contested, refused);
        table.Offer(offers, [.. members.Select(member => member.Code)], assumptions.Silence == SilenceMeans.Unknown);
        HeldViews views = new(chair, text, table);
        ImmutableArray<MemberPosition> positions = new PositionCompiler(chair, text, table, views, members, assumptions).Compile();
        return new Instance(text.Title, rule, members, table.Points, positions, assumptions)
        {
            Outcome = new OutcomeOfPackage(chair, id),
            Offering = new Offered(chair, id, assumptions),
            SettledParagraphs = table.Settled,
            Remarks = [.. LeftOut(chair, text, members), .. views.Remarks],
        };
    }

    private static MediationMember Member(Proceedings chair, Seat seat, DecisionRule rule)
    {
        decimal all = rule.Weight is { } name ? chair.Body.Members.Sum(one => one.Weights.GetValueOrDefault(name)) : 0;
        decimal own = rule.Weight is { } weight ? seat.Weights.GetValueOrDefault(weight) : 0;
        return new MediationMember(seat.Code, seat.Name)
        {
            Groups = [.. chair.Body.CaucusesOf(seat.Code).Select(group => group.Code)],
            Weight = rule.KnowsVeto && seat.IsPermanent ? chair.Body.Members.Length + 1 : all > 0 ? Math.Max(1, (int)(own * 1000 / all)) : 1,
            Voter = new Voter(seat.Code) { Weights = seat.Weights, IsPermanent = seat.IsPermanent },
        };
    }

    // Blocks to which a member of the decision, or a group of one, objects or agrees on a condition only; and changes alike.
    private static (HashSet<BlockId> Blocks, HashSet<ChangeId> Changes) Contested(Proceedings chair, NegotiatedText text, ImmutableArray<MediationMember> members)
    {
        HashSet<string> holders = [.. members.Select(member => member.Code), .. members.SelectMany(member => member.Groups)];
        HashSet<BlockId> blocks = [];
        HashSet<ChangeId> changes = [];
        if (!chair.Positions.All.TryGetValue(text.Id, out ImmutableDictionary<PositionTarget, ImmutableDictionary<PositionKey, HeldPosition>>? all))
        {
            return (blocks, changes);
        }

        foreach ((PositionTarget target, ImmutableDictionary<PositionKey, HeldPosition> held) in all)
        {
            // Who speaks for no text, or against it, makes of it an option, whatever it says.
            bool isNoText = target.Option is { Reading: OptionReading.NoText };
            if (!held.Any(one => holders.Contains(one.Key.Holder) && one.Key.Confidentiality != AudienceKind.Delegation && (one.Value.Position is { Stance: Stance.Object } or { Stance: not null, Condition: not null } || (isNoText && one.Value.Position.Stance is not null))))
            {
                continue;
            }

            if (target.Block is { } block)
            {
                blocks.Add(block);
            }
            else if (target.Change is { } change)
            {
                changes.Add(change);
            }
            else if (target.Proposal is { } number && text.Proposals.TryGetValue(number, out Proposal? proposal))
            {
                changes.UnionWith(proposal.Changes);
            }
            else if (target.Option is { } option)
            {
                changes.UnionWith(option.Changes);
                blocks.UnionWith(option.Changes.Any(text.IsInPlay) ? [] : option.BlocksIn(text.Weave));
            }
        }

        return (blocks, changes);
    }

    private static IEnumerable<string> LeftOut(Proceedings chair, NegotiatedText text, ImmutableArray<MediationMember> members)
    {
        if (!chair.Positions.All.TryGetValue(text.Id, out ImmutableDictionary<PositionTarget, ImmutableDictionary<PositionKey, HeldPosition>>? all))
        {
            yield break;
        }

        HashSet<string> deciding = [.. members.Select(member => member.Code)];
        foreach (string holder in chair.Body.InProtocolOrder(all.Values.SelectMany(held => held.Keys).Select(key => key.Holder).Distinct(StringComparer.Ordinal)))
        {
            if (!deciding.Contains(holder) && !chair.Body.Caucuses.ContainsKey(holder))
            {
                string why = chair.Body.Seats.TryGetValue(holder, out Seat? seat) && seat.Kind == SeatKind.Member ? BodyElectorate.WhyNot(seat)! : "it is not a member";
                yield return $"{Sentences.Capital(chair.Body.NameOf(holder))} has no part in the decision ({why}): what it holds is on record and counts for nothing here.";
            }
        }
    }

    private sealed class Offered(Proceedings chair, TextId id, Assumptions assumptions) : IOfferedQuestion
    {
        public Instance Offer(ImmutableArray<OfferedWords> offers) => Of(chair, id, assumptions, offers);
    }
}
