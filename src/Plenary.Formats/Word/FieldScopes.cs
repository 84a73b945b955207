namespace Plenary.Formats.Word;

/// <summary>Which fields the reader is inside of: their code is not text, their result is.</summary>
internal sealed class FieldScopes
{
    private readonly Stack<(bool InCode, bool IsInserted, bool IsDeleted, string At)> open = new();
    private string? halfTracked;

    public bool InCode { get; private set; }

    /// <summary>Reads one of a field's marks.</summary>
    /// <param name="kind">Begin, separate or end.</param>
    /// <param name="isInserted">Whether the mark is a tracked insertion.</param>
    /// <param name="isDeleted">Whether the mark is a tracked deletion.</param>
    /// <param name="content">Where it stands.</param>
    public void Read(string? kind, bool isInserted, bool isDeleted, StoryContent content)
    {
        switch (kind)
        {
            case "begin":
                open.Push((true, isInserted, isDeleted, content.Where()));
                break;
            case "separate" when open.TryPop(out var field):
                // A field that is there in part has other code, and hides other words, with each change taken or left.
                halfTracked ??= field.IsInserted == isInserted && field.IsDeleted == isDeleted ? null : field.At;
                open.Push(field with { InCode = false });
                break;
            case "end" when open.TryPop(out var field):
                halfTracked ??= field.IsInserted == isInserted && field.IsDeleted == isDeleted ? null : field.At;
                break;
        }

        InCode = open.Any(field => field.InCode);
    }

    /// <summary>Ends a story. A field whose code never ends would swallow all that comes after it.</summary>
    /// <exception cref="DocumentFaultException">What is a field's code and what is text cannot be told.</exception>
    public void End(string file, string part)
    {
        if (InCode)
        {
            throw new DocumentFaultException($"{file}: a field in {part}, {open.Last(field => field.InCode).At}, begins and has no end, so what comes after it cannot be told from its code. Open the file in Word, remove the field and save it again.");
        }

        if (halfTracked is not null)
        {
            throw new DocumentFaultException($"{file}: a field in {part}, {halfTracked}, is put in or struck out in part by a tracked change, so its code cannot be told from the text. Open the file in Word, accept or reject that change to the field and save it again.");
        }

        open.Clear();
        InCode = false;
    }
}
