using Plenary.Negotiation;

namespace Plenary.Server.Api;

/// <summary>Edits as they were asked for.</summary>
internal static class DraftEdits
{
    public static EditRequest Of(ProposedEdit edit) => edit switch
    {
        RewriteBlock rewrite => new EditRequest(Rewrite: new RewriteRequest(rewrite.Edited.Value, rewrite.Text)),
        DeleteBlock delete => new EditRequest(Delete: delete.Gone.Value),
        InsertBlock insert => new EditRequest(Insert: new InsertRequest(insert.After?.Value, insert.Text, insert.Kind, insert.Level)),
        MoveBlock move => new EditRequest(Move: new MoveRequest(move.Moved.Value, move.After?.Value)),
        BracketWords bracket => new EditRequest(Bracket: new BracketRequest(bracket.Bracketed.Value, bracket.Words)),
        _ => throw new ArgumentException($"Nobody writes the edit {edit.GetType().Name}.", nameof(edit)),
    };
}
