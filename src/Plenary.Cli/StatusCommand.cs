using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Cli;

/// <summary><c>plenary status</c>: where a text stands: paragraph by paragraph, proposals, silence, the strongest outcome.</summary>
internal static class StatusCommand
{
    private static readonly (BlockStatus Status, string Sign)[] Signs =
    [
        (BlockStatus.Open, "○"), (BlockStatus.AgreedInGroup, "◔"), (BlockStatus.AgreedAdReferendum, "◐"), (BlockStatus.Agreed, "●"),
        (BlockStatus.Adopted, "▣"), (BlockStatus.Parked, "‖"), (BlockStatus.Reopened, "↺"), (BlockStatus.VotedDown, "⊘"),
    ];

    public static Command Make()
    {
        ScenarioOptions options = new();
        Command command = options.On(new Command("status", "Where a text stands: each paragraph, its objections and open proposals, and the strongest outcome now."));
        command.SetAction(parsed =>
        {
            PlayedScenario played = options.Play(parsed);
            NegotiatedText text = played.Text(parsed.GetValue(options.Text));
            Print(played.State, text, played.Until ?? played.State.At, parsed.InvocationConfiguration.Output);
            new MeetingReport(played.State, played.Reader ?? Audience.ChairAlone, Track: null).PrintBeside(text.Meeting, Screen.Of(parsed));
            return 0;
        });
        return command;
    }

    private static void Print(Proceedings state, NegotiatedText text, DateTimeOffset at, TextWriter to)
    {
        to.WriteLine($"{text.Title}, {text.Revision.Label}{(text.Outcome is { } ended ? $": concluded as {ended}" : "")}");
        to.WriteLine($"Rule in force: {state.Body.Profile.Rule}{(state.Body.Profile.NothingAgreedUntilEverythingAgreed ? "; nothing is agreed until everything is agreed" : "")}.");
        if (PresidencyWords.Of(state.Body, at) is { IsEmpty: false } presides)
        {
            to.WriteLine(string.Join(' ', presides));
        }

        to.WriteLine();
        PositionTable table = PositionTable.Of(state, text.Id);
        foreach ((PositionColumn column, int place) in table.Columns.Select((column, place) => (column, place)).Where(pair => pair.column.On.Block is not null))
        {
            BlockId block = column.On.Block!.Value;
            string[] objecting = [.. table.Rows.Where(row => row.Cells[place].Stance == Stance.Object).Select(row => row.Member.Code)];
            string[] reserving = [.. table.Rows.Where(row => row.Cells[place].Stance == Stance.Reserve).Select(row => row.Member.Code)];
            int[] open = [.. text.Proposals.Values.Where(proposal => proposal.Status == ProposalStatus.Tabled && Touches(text, proposal, block)).Select(proposal => proposal.Id)];
            string words = text.Agreed.Blocks.FirstOrDefault(one => one.Id == block)?.Text ?? "";
            (BlockStatus status, string sign) = Signs.First(pair => pair.Status == column.Status);
            string[] notes =
            [
                .. objecting.Length > 0 ? [$"✕ {string.Join(' ', objecting)}"] : Array.Empty<string>(),
                .. reserving.Length > 0 ? [$"～ {string.Join(' ', reserving)}"] : Array.Empty<string>(),
                .. table.Columns.Select((one, next) => (one, next)).Skip(place + 1).TakeWhile(pair => pair.one.On.Kind == TargetKind.Option && pair.one.On.Option!.BlocksIn(text.Weave).Contains(block)).SelectMany(pair => OnOption(pair.one, table.Rows, pair.next)),
                .. open.Length > 0 ? [$"proposal{(open.Length == 1 ? "" : "s")} {string.Join(", ", open)}"] : Array.Empty<string>(),
            ];
            to.WriteLine($"  {column.Label,-9} {sign} {Word(status),-15} {Shorten(words.Length == 0 ? "(blank)" : words, 52)}{(notes.Length > 0 ? $"  [{string.Join("; ", notes)}]" : "")}");
        }

        foreach (SilenceProcedure silence in text.Silences.Where(silence => silence.Status == SilenceStatus.Running))
        {
            to.WriteLine();
            to.WriteLine($"Silence procedure {silence.Id} runs until {silence.Deadline:d MMMM yyyy HH:mm} ({silence.Zone}).");
        }

        to.WriteLine();
        if (RenumberingWords.Of(text.Revision.Numbering) is { Length: > 0 } renumbered)
        {
            to.WriteLine($"Since {text.Revision.Label}: {renumbered}.");
        }

        to.WriteLine(StrongestOutcome.Of(state, text.Id).Explanation.Headline);
    }

    private static IEnumerable<string> OnOption(PositionColumn option, ImmutableArray<PositionRow> rows, int at)
    {
        string[] objecting = [.. rows.Where(row => row.Cells[at].Stance == Stance.Object).Select(row => row.Member.Code)];
        return objecting.Length == 0 ? [] : [$"{option.Label}{(option.IsWhatStands ? ", which stands" : "")}: ✕ {string.Join(' ', objecting)}"];
    }

    private static bool Touches(NegotiatedText text, Proposal proposal, BlockId block) =>
        text.Weave.Entries.Any(entry => entry.Id == block && entry.Touching.Any(change => proposal.Changes.Contains(text.Weave.Changes[change].Id)));

    private static string Word(BlockStatus status) => status switch
    {
        BlockStatus.AgreedInGroup => "agreed in group",
        BlockStatus.AgreedAdReferendum => "ad referendum",
        BlockStatus.VotedDown => "voted down",
        _ => status.ToString().ToLowerInvariant(),
    };

    private static string Shorten(string words, int length) => words.Length <= length ? words : string.Concat(words.AsSpan(0, length - 1), "…");
}
