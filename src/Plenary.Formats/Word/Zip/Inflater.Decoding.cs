using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Plenary.Formats.Word;

/// <content>The inner loop.</content>
internal sealed partial class Inflater
{
    // What is read and written is in bounds: at the head of the loop there is room for all that one turn can take.
    private bool Decode(InflateTable lengths, InflateTable distances, int length)
    {
        ref uint lengthEntries = ref MemoryMarshal.GetArrayDataReference(lengths.Entries);
        ref uint distanceEntries = ref MemoryMarshal.GetArrayDataReference(distances.Entries);
        ref byte from = ref MemoryMarshal.GetArrayDataReference(packed);
        ref byte to = ref MemoryMarshal.GetArrayDataReference(unpacked);
        ulong lengthMask = (1UL << lengths.First) - 1;
        ulong distanceMask = (1UL << distances.First) - 1;
        int lastAt = packed.Length - (2 * sizeof(ulong));
        int next = at;
        int end = written;
        ulong ready = bits;
        int count = bitCount;
        while (next <= lastAt && end <= length)
        {
            ready |= Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, next)) << count;
            next += (63 - count) >> 3;
            count |= 56;
            uint entry = Unsafe.Add(ref lengthEntries, (nint)(ready & lengthMask));
            if ((int)entry < 0)
            {
                // Three literals that are looked up at once fit; a length and its distance need all bits.
                ready >>= (int)entry & 63;
                count -= (byte)entry;
                Unsafe.Add(ref to, end++) = (byte)(entry >> 16);
                entry = Unsafe.Add(ref lengthEntries, (nint)(ready & lengthMask));
                if ((int)entry < 0)
                {
                    ready >>= (int)entry & 63;
                    count -= (byte)entry;
                    Unsafe.Add(ref to, end++) = (byte)(entry >> 16);
                    entry = Unsafe.Add(ref lengthEntries, (nint)(ready & lengthMask));
                    if ((int)entry < 0)
                    {
                        ready >>= (int)entry & 63;
                        count -= (byte)entry;
                        Unsafe.Add(ref to, end++) = (byte)(entry >> 16);
                        continue;
                    }
                }

                ready |= Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, next)) << count;
                next += (63 - count) >> 3;
                count |= 56;
            }

            if ((entry & InflateTable.Special) != 0)
            {
                if ((entry & (InflateTable.End | InflateTable.Nothing)) == 0)
                {
                    ready >>= lengths.First;
                    count -= lengths.First;
                    entry = Unsafe.Add(ref lengthEntries, (nint)(entry >> 16) + (nint)(ready & ((1UL << (int)((entry >> 8) & 15)) - 1)));
                }

                if ((int)entry < 0)
                {
                    ready >>= (int)entry & 63;
                    count -= (byte)entry;
                    Unsafe.Add(ref to, end++) = (byte)(entry >> 16);
                    continue;
                }

                if ((entry & InflateTable.Special) != 0)
                {
                    (at, written, bits, bitCount) = (next, end, ready >> ((int)entry & 63), count - (byte)entry);
                    return (entry & InflateTable.End) != 0;
                }
            }

            int copied = (int)(entry >> 16) + (int)((ready & ((1UL << (int)(entry & 63)) - 1)) >> (int)((entry >> 8) & 15));
            ready >>= (int)entry & 63;
            count -= (byte)entry;
            entry = Unsafe.Add(ref distanceEntries, (nint)(ready & distanceMask));
            if ((entry & InflateTable.Special) != 0)
            {
                if ((entry & InflateTable.Nothing) != 0)
                {
                    return false;
                }

                ready >>= distances.First;
                count -= distances.First;
                entry = Unsafe.Add(ref distanceEntries, (nint)(entry >> 16) + (nint)(ready & ((1UL << (int)((entry >> 8) & 15)) - 1)));
            }

            int distance = (int)(entry >> 16) + (int)((ready & ((1UL << (int)(entry & 63)) - 1)) >> (int)((entry >> 8) & 15));
            ready >>= (int)entry & 63;
            count -= (byte)entry;
            if (distance > end || (entry & InflateTable.Special) != 0)
            {
                return false;
            }

            Copy(ref Unsafe.Add(ref to, end), distance, copied);
            end += copied;
        }

        return false;
    }

    // Up to so many bytes more are written than asked for as one word has.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(ref byte to, int distance, int count)
    {
        ref byte from = ref Unsafe.Subtract(ref to, distance);
        if (distance >= Vector128<byte>.Count)
        {
            // Most matches are done with two words: that is cheaper than to ask whether one would do.
            Vector128.LoadUnsafe(ref from).StoreUnsafe(ref to);
            Vector128.LoadUnsafe(ref from, (nuint)Vector128<byte>.Count).StoreUnsafe(ref to, (nuint)Vector128<byte>.Count);
            for (int i = 2 * Vector128<byte>.Count; i < count; i += Vector128<byte>.Count)
            {
                Vector128.LoadUnsafe(ref from, (nuint)i).StoreUnsafe(ref to, (nuint)i);
            }
        }
        else if (distance == 1)
        {
            Unsafe.InitBlockUnaligned(ref to, from, (uint)count);
        }
        else
        {
            for (int i = 0; i < count; i++)
            {
                Unsafe.Add(ref to, i) = Unsafe.Add(ref from, i);
            }
        }
    }
}
