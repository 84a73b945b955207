using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Mediation;

/// <summary>Turns what members hold on paragraphs, proposals, changes and the whole into objections, reservations and asks on points.</summary>
internal sealed class PositionCompiler(Proceedings state, NegotiatedText text, PointTable table, HeldViews views, ImmutableArray<MediationMember> members, Assumptions assumptions)
{
    private readonly List<MemberPosition> compiled = [];

    // Where it is asked for words that are offered and not given: as if they lacked what is asked for.
    private readonly HeldViews? doubtful = table.HasUnknownWords && assumptions.Silence == SilenceMeans.Unknown ? new HeldViews(state, text, table, UnknownWords.Lack) : null;
    private readonly OptionPlaces places = new(text, table);
    private PositionTarget[] targets = [];

    public ImmutableArray<MemberPosition> Compile()
    {
        targets = state.Positions.All.TryGetValue(text.Id, out ImmutableDictionary<PositionTarget, ImmutableDictionary<PositionKey, HeldPosition>>? all)
            ? [.. all.Keys.Where(target => target.Kind is TargetKind.Proposal or TargetKind.Change or TargetKind.Option).OrderBy(target => target.Kind).ThenBy(target => target.Proposal ?? 0).ThenBy(target => target.Id, StringComparer.Ordinal)]
            : [];
        BlockId[] blocks = [.. text.Agreed.Blocks.Select(block => block.Id).Where(block => table.PointsOf(block).Count > 0).Distinct()];
        for (int member = 0; member < members.Length; member++)
        {
            WholeAndStatus(member);
            foreach (BlockId block in blocks)
            {
                OnBlock(member, block);
            }

            foreach (PositionTarget target in targets)
            {
                if (target.Kind == TargetKind.Option)
                {
                    OnOption(member, target);
                }
                else
                {
                    OnChanges(member, target);
                }
            }

            Sponsored(member);
        }

        return [.. compiled];
    }

    private void WholeAndStatus(int member)
    {
        foreach ((PositionTarget on, string name) in new[] { (PositionTarget.WholeText, "the text as a whole"), (PositionTarget.Status, "the status of the text") })
        {
            HeldView view = views.Of(members[member].Code, on);
            if (view.Stance == Stance.Object)
            {
                Add(member, HoldingKind.Objection, on, name, Terms.Always, view, $"objects to {name}");
            }
            else
            {
                AddCondition(member, on, name, Terms.Always, view);
            }

            Add(member, HoldingKind.Reservation, on, name, view.Stance == Stance.Reserve ? Terms.Always : [], view, $"reserves on {name}");
        }
    }

    private void OnBlock(int member, BlockId block)
    {
        string name = text.Labels.NameOf(block);
        PositionTarget target = PositionTarget.Of(block);
        HeldView view = views.Of(members[member].Code, target);
        if (view.Stance is null)
        {
            Silent(member, block, name);
            return;
        }

        ImmutableArray<Term> refused = WhereItReads(member, block);
        switch (view.Stance)
        {
            case Stance.Object:
                Add(member, HoldingKind.Objection, target, name, refused, view, $"objects to {name}");
                break;
            case Stance.Reserve:
                Add(member, HoldingKind.Reservation, target, name, refused, view, $"reserves on {name}");
                break;
            case Stance.Support when !view.IsWhole:
                Add(member, HoldingKind.Ask, target, name, AsItStands(member, block), view, $"asks for {name}");
                if (assumptions.Support == SupportMeans.Insists)
                {
                    Add(member, HoldingKind.Objection, target, name, Terms.Not(table.HasText(block), table.All), view, $"insists on {name}");
                }

                break;
        }

        AddCondition(member, target, name, table.HasText(block), view);
    }

    // An objection to a paragraph stands against every reading of it but those that its holder asks for or has said it accepts.
    private ImmutableArray<Term> WhereItReads(int member, BlockId block)
    {
        ImmutableArray<Term> bites = Terms.Never;
        bool hasOwn = false;
        foreach (int point in table.PointsOf(block))
        {
            ulong own = table.Mask(point, option => option.Kind != OptionKind.NoText && Accepts(member, point, option));
            if (own != 0)
            {
                hasOwn = true;
                ulong others = table.Mask(point, option => option.Kind != OptionKind.NoText && !option.IsOffer) & ~own;
                bites = Terms.Any(bites, table.WhileItStays(point, others));
            }
        }

        return hasOwn ? bites : table.HasText(block);
    }

    private bool Accepts(int member, int point, MediationOption option) =>
        option.Sponsors.Any(sponsor => Speaks(sponsor, member))
        || (!option.IsOffer && targets.Any(target => (target.Option is { } held ? places.Fits(held, point, option) : !option.Changes.IsEmpty && Covers(target, option)) && views.Of(members[member].Code, target) is { Stance: Stance.Support or Stance.Accept or Stance.Reserve, Fails.IsEmpty: true }));

    private bool Speaks(string holder, int member) => holder == members[member].Code || members[member].Groups.Contains(holder);

    private ImmutableArray<Term> AsItStands(int member, BlockId block)
    {
        ImmutableArray<Term> met = table.HasText(block);
        foreach (int point in table.PointsOf(block))
        {
            ulong wanted = table.Mask(point, option => option.Kind == OptionKind.AsItStands || (option.Kind != OptionKind.NoText && option.Sponsors.Any(sponsor => Speaks(sponsor, member))));
            met = Terms.All(met, wanted == 0 ? Terms.Never : [Term.Of(point, wanted)]);
        }

        return met;
    }

    private void OnChanges(int member, PositionTarget target)
    {
        HeldView view = views.Of(members[member].Code, target);
        if (view.Stance is null)
        {
            return;
        }

        string name = target.Kind == TargetKind.Proposal ? $"proposal {target.Id}" : "a change";
        ImmutableArray<Term> any = Terms.Never;
        ImmutableArray<Term> every = Terms.Never;
        for (int point = 0; point < table.Points.Length; point++)
        {
            ulong with = table.Mask(point, option => option.Changes.Any(change => table.IsOf(target, change)));
            if (with != 0)
            {
                name = target.Kind == TargetKind.Proposal ? name : $"a change in {table.Points[point].Label}";
                any = Terms.Any(any, table.WhileItStays(point, with));
                every = Terms.Any(every, table.WhileItStays(point, table.Reaching(point, with)));
            }
        }

        HoldingKind kind = view.Stance == Stance.Object ? HoldingKind.Objection : view.Stance == Stance.Reserve ? HoldingKind.Reservation : HoldingKind.Ask;
        if (view.Stance != Stance.Accept)
        {
            Add(member, kind, target, name, kind == HoldingKind.Ask ? any : every, view, $"{(kind == HoldingKind.Objection ? "objects to" : kind == HoldingKind.Reservation ? "reserves on" : "supports")} {name}");
        }

        AddCondition(member, target, name, any, view);
    }

    private void OnOption(int member, PositionTarget target)
    {
        HeldView view = views.Of(members[member].Code, target);
        if (view.Stance is null || target.Option is not { } option)
        {
            return;
        }

        string name = PositionWords.TargetOf(state, text.Id, target);
        ImmutableArray<Term> taken = places.Where(option);
        HoldingKind kind = view.Stance == Stance.Object ? HoldingKind.Objection : view.Stance == Stance.Reserve ? HoldingKind.Reservation : HoldingKind.Ask;
        if (view.Stance != Stance.Accept)
        {
            Add(member, kind, target, name, taken, view, $"{(kind == HoldingKind.Objection ? "objects to" : kind == HoldingKind.Reservation ? "reserves on" : "supports")} {name}");
        }

        AddCondition(member, target, name, taken, view);
    }

    private bool Covers(PositionTarget target, MediationOption option) => option.Changes.All(change => table.IsOf(target, change));

    private void Sponsored(int member)
    {
        for (int point = 0; point < table.Points.Length; point++)
        {
            ulong own = table.Mask(point, option => option.Sponsors.Any(sponsor => Speaks(sponsor, member)));
            if (own != 0)
            {
                string label = table.Points[point].Label;
                Add(member, HoldingKind.Ask, PositionTarget.Of(table.Points[point].Blocks[0]), label, table.WhileItStays(point, own), HeldView.Silence, $"asks for its own words in {label}");
            }
        }
    }

    private void Silent(int member, BlockId block, string name)
    {
        if (assumptions.Silence == SilenceMeans.Unknown)
        {
            ImmutableArray<Term> unknown = Terms.Never;
            foreach (int point in table.PointsOf(block))
            {
                unknown = Terms.Any(unknown, table.WhileItStays(point, table.Mask(point, option => option.Kind != OptionKind.AsItStands && !Accepts(member, point, option))));
            }

            Add(member, HoldingKind.Unknown, PositionTarget.Of(block), name, unknown, HeldView.Silence, $"has not said what it holds on other readings of {name}");
        }
        else if (assumptions.Silence == SilenceMeans.LikeItsGroup && MostOfItsGroups(member, block) is ({ } stance, { } group) && stance is Stance.Object or Stance.Reserve)
        {
            HeldView view = HeldView.Silence with { Through = group };
            Add(member, stance == Stance.Object ? HoldingKind.Objection : HoldingKind.Reservation, PositionTarget.Of(block), name, WhereItReads(member, block), view, $"{(stance == Stance.Object ? "objects to" : "reserves on")} {name}, as it is taken to hold what most of {group} hold");
        }
    }

    // The more cautious where as many hold one thing as another.
    private (Stance? Stance, string? Group) MostOfItsGroups(int member, BlockId block)
    {
        var held = state.Body.CaucusesOf(members[member].Code)
            .SelectMany(group => group.Members.Where(other => other != members[member].Code).Select(other => (Group: group.Code, Stance: views.Own(other, PositionTarget.Of(block))?.Position.Stance)))
            .Where(one => one.Stance is not null)
            .GroupBy(one => one.Stance!.Value)
            .OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key)
            .FirstOrDefault();
        return held is null ? (null, null) : (held.Key, held.First().Group);
    }

    private string ConditionOf(HeldView view) => view.Held?.Position.Condition is { } condition ? PositionWords.Of(state, text.Id, condition) : "its condition is met";

    // What is accepted on a condition: refused where that fails, and not known where it hangs on words that are not given.
    private void AddCondition(int member, PositionTarget target, string name, ImmutableArray<Term> where, HeldView view)
    {
        ImmutableArray<Term> fails = Terms.All(view.Fails, where);
        string words = $"accepts {name} only if {ConditionOf(view)}";
        Add(member, HoldingKind.Objection, target, name, fails, view, words);
        if (view.Held?.Position.Condition is { } condition && !fails.IsEmpty && view.Fails.Any(term => term.Choices.IsEmpty))
        {
            views.Remarks.Add($"{members[member].Name} {words}: {(HoldsWords(condition) ? "only it can say that this is met, so until it does this counts as an objection" : "no package can meet that, so it counts as an objection")}.");
        }

        if (doubtful is not null && view.Held?.Position.Condition is not null)
        {
            ImmutableArray<Term> doubts = Terms.All(Terms.All(doubtful.Of(members[member].Code, target).Fails, where), Terms.Not(fails, table.All));
            Add(member, HoldingKind.Unknown, target, name, doubts, view, $"{words}, and it is not known whether the offered words do");
        }
    }

    private void Add(int member, HoldingKind kind, PositionTarget target, string on, ImmutableArray<Term> terms, HeldView view, string words)
    {
        terms = kind == HoldingKind.Ask ? terms : table.Sparing(terms, members[member].Code, target);

        // What bites nowhere says nothing; an ask that nothing meets is still an ask.
        if (terms.IsEmpty && kind != HoldingKind.Ask)
        {
            return;
        }

        compiled.Add(new MemberPosition(member, kind, on, terms) { Words = words, IsConfidential = view.IsConfidential, Through = view.Through, Target = target, Dissent = view.Held?.Position.Dissent });
    }

    private static bool HoldsWords(Condition condition) => condition switch
    {
        InWords => true,
        IfAll all => all.Terms.Any(HoldsWords),
        IfAny any => any.Terms.Any(HoldsWords),
        _ => false,
    };
}
