namespace Plenary.Text.Brackets;

/// <summary>Reads a bracket whose edits cannot be shown apart: as it stands, and as each member would have it.</summary>
/// <param name="weave">The weave.</param>
/// <param name="entry">The entry.</param>
/// <param name="adopted">The adopted changes.</param>
/// <param name="options">How to draw.</param>
internal sealed class WordingReader(Weave weave, WeaveEntry entry, ChangeSet adopted, BracketOptions options)
{
    /// <summary>The different wordings of a bracket, members in protocol order, each wording once.</summary>
    public Wordings Of(Stretch stretch, Cluster cluster)
    {
        List<Touch> all = [.. cluster.Touches.SelectMany(touch => touch.WithInner())];
        SortedSet<int> covered = [.. stretch.Positions[cluster.First..cluster.Past]];
        Dictionary<string, ChangeSet> taken = new(StringComparer.Ordinal);
        foreach (Touch touch in all)
        {
            covered.UnionWith(touch.Run?.Positions ?? []);
            foreach (Sponsorship sponsor in weave.Changes[touch.Change].Sponsors)
            {
                if (!taken.TryGetValue(sponsor.Member, out ChangeSet? own))
                {
                    taken.Add(sponsor.Member, own = new ChangeSet(weave.Changes.Length));
                }

                own.Add(touch.Change);
            }
        }

        HashSet<int> standing = [.. stretch.Positions[cluster.First..cluster.Past]];
        List<Token> asItStands = Words(new ChangeSet());
        Dictionary<string, int> known = new(StringComparer.Ordinal) { [Key(asItStands)] = -1 };
        List<(List<Token>, List<string>, List<int>)> others = [];
        foreach ((string member, ChangeSet own) in taken.OrderBy(pair => pair.Key, options.ProtocolOrder).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            TakeHosts(all, own);
            List<Token> words = Words(own);
            if (!known.TryGetValue(Key(words), out int at))
            {
                known.Add(Key(words), at = others.Count);
                others.Add((words, [], []));
            }

            if (at >= 0)
            {
                others[at].Item2.Add(member);
                others[at].Item3.AddRange(own.Members());
            }
        }

        return new Wordings(asItStands, others);

        List<Token> Words(ChangeSet own)
        {
            // As in Reading.OfMember: where what a member asks collides with what was adopted, its own stands.
            ChangeSet agreed = new(adopted);
            foreach (int p in covered)
            {
                if (own.ContainsAny(entry.Tokens[p].Deleters.AsSpan()))
                {
                    foreach (int clash in entry.Tokens[p].Deleters)
                    {
                        agreed.Remove(clash);
                    }
                }
            }

            List<Token> words = [];
            foreach (int p in covered)
            {
                WovenToken token = entry.Tokens[p];
                bool isThere = standing.Contains(p) ? !adopted.Contains(token.Inserter) || agreed.Contains(token.Inserter) : own.Contains(token.Inserter);
                if (isThere && !agreed.ContainsAny(token.Deleters.AsSpan()) && !own.ContainsAny(token.Deleters.AsSpan()))
                {
                    words.Add(token.Token);
                }
            }

            return words;
        }
    }

    // Who changes words that another change puts in wants those words too.
    private void TakeHosts(List<Touch> all, ChangeSet own)
    {
        foreach (Touch touch in all)
        {
            if (own.Contains(touch.Change) && weave.Changes[touch.Change].Edits[touch.Edit] is SpanEdit span)
            {
                TokenRef host = span.After;
                while (host.Change >= 0 && host.Entry != entry.Ref && weave.Changes[host.Change].Edits[host.Part] is SpanEdit made)
                {
                    if (all.Exists(one => one.Change == host.Change))
                    {
                        own.Add(host.Change);
                    }

                    host = made.After;
                }
            }
        }
    }

    private static string Key(List<Token> tokens) => Token.JoinWords([.. tokens]);
}
