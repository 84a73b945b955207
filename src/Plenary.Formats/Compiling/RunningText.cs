using System.Buffers;
using Plenary.Text;

namespace Plenary.Formats.Compiling;

/// <summary>Puts paragraphs together whose marks are not there: the words of one run on into the next of the same place.</summary>
/// <param name="add">Told every paragraph, with its story.</param>
/// <param name="addJoined">Told instead those that were put together of several, where nobody needs their string.</param>
internal sealed class RunningText(Action<string, string> add, Action<ReadOnlySpan<char>, string>? addJoined = null)
{
    // What is open: one paragraph's words as they came, or those of several, in room that is lent.
    private string open = "";
    private char[]? several;
    private int letters;
    private BlockPlace place = BlockPlace.Body;

    /// <summary>Whether what was added last runs on into what comes next.</summary>
    public bool IsOpen => open.Length > 0;

    /// <summary>Adds the words of a paragraph, and its mark where that is there.</summary>
    public void Add(string words, BlockPlace at, bool ends)
    {
        if (words.Length == 0 && !ends)
        {
            // Nothing of it is there: what comes before it may run on past it.
            return;
        }

        if (open.Length > 0 && at != place)
        {
            Finish();
        }

        place = at;
        if (open.Length == 0)
        {
            open = words;
        }
        else
        {
            // Where many split a paragraph, many pieces of it run on for everybody else.
            if (several is null)
            {
                Append(open);
            }

            Append(words);
        }

        if (ends)
        {
            Tell();
        }
    }

    /// <summary>Closes what is open.</summary>
    public void Finish()
    {
        if (open.Length > 0)
        {
            Tell();
        }
    }

    private void Tell()
    {
        if (several is null)
        {
            add(open, place.Story);
        }
        else
        {
            ReadOnlySpan<char> words = several.AsSpan(0, letters);
            if (addJoined is null)
            {
                add(words.ToString(), place.Story);
            }
            else
            {
                addJoined(words, place.Story);
            }

            ArrayPool<char>.Shared.Return(several);
            several = null;
            letters = 0;
        }

        open = "";
    }

    private void Append(string words)
    {
        if (several is null || several.Length < letters + words.Length)
        {
            char[] more = ArrayPool<char>.Shared.Rent(2 * (letters + words.Length));
            several.AsSpan(0, letters).CopyTo(more);
            if (several is not null)
            {
                ArrayPool<char>.Shared.Return(several);
            }

            several = more;
        }

        words.CopyTo(several.AsSpan(letters));
        letters += words.Length;
    }
}
