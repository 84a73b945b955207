namespace Plenary.Negotiation.Parties;

/// <summary>Makes the protocol order that a party file asks for.</summary>
internal static class PartyFileOrder
{
    public static PartyFileResult Of(PartySheet sheet, PartyTable table)
    {
        ProtocolOrder order;
        switch (sheet.Order?.Value)
        {
            case null or "english":
                order = ProtocolOrder.EnglishAlphabetical(table);
                break;
            case "french":
                order = ProtocolOrder.FrenchAlphabetical(table);
                break;
            case "code":
                order = ProtocolOrder.ByCode(table);
                break;
            case "file":
                order = ProtocolOrder.Listed(table, sheet.Entries.Select(e => e.Code));
                break;
            default:
                string[] codes = PartyDirectives.Codes(sheet.Order.Value.Value);
                if (Array.Find(codes, c => !table.TryGet(c, out _)) is { } unknown)
                {
                    return new PartyFileWrong(
                        sheet.Order.Value.Line,
                        $"\"order:\" names {unknown}, which is no party's code: write english, french, code, file, or codes that are known.");
                }

                order = ProtocolOrder.Listed(table, codes);
                break;
        }

        if (sheet.Start is { } start)
        {
            if (!table.TryGet(start.Value, out Party? first))
            {
                return new PartyFileWrong(start.Line, $"\"start:\" names {start.Value}, which is no party's code.");
            }

            order = order.StartingFrom(first.Code);
        }

        return new PartyFileRead(table, sheet.GroupsFirst ? order.WithGroupsFirst() : order);
    }
}
