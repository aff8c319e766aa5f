//! Bytes as symbols that people can copy by hand: Crockford's base 32, which has no I, L, O and U.
//! Reading forgives case and look-alikes. Grouping and checks belong to whoever prints them.

use zeroize::Zeroizing;

const SYMBOLS: [u8; 32] = *b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The symbol of a value; only its low five bits count.
pub fn symbol(value: u8) -> char {
    SYMBOLS.get(usize::from(value & 31)).copied().map_or('0', char::from)
}

/// The value of a symbol, in either case, with I and L read as 1 and O as 0.
pub fn value(symbol: char) -> Option<u8> {
    let symbol = match symbol.to_ascii_uppercase() {
        'I' | 'L' => '1',
        'O' => '0',
        other => other,
    };
    let position = SYMBOLS.iter().position(|known| char::from(*known) == symbol)?;
    u8::try_from(position).ok()
}

/// Cuts bytes into five-bit values, most significant bit first; zero bits fill the last one.
pub fn to_values(bytes: &[u8]) -> Zeroizing<Vec<u8>> {
    let mut values = Zeroizing::new(Vec::with_capacity(bytes.len() * 8 / 5 + 1));
    let (mut held, mut bits) = (0_u16, 0_u32);
    for byte in bytes {
        held = (held << 8) | u16::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            values.push(low_bits(held >> bits));
        }
        held &= (1 << bits) - 1;
    }
    if bits > 0 {
        values.push(low_bits(held << (5 - bits)));
    }
    values
}

/// Joins five-bit values to bytes; nothing when the bits left over are not zero.
pub fn to_bytes(values: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(values.len() * 5 / 8));
    let (mut held, mut bits) = (0_u16, 0_u32);
    for value in values {
        held = (held << 5) | u16::from(value & 31);
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            let [_, byte] = (held >> bits).to_be_bytes();
            bytes.push(byte);
            held &= (1 << bits) - 1;
        }
    }
    (held == 0).then_some(bytes)
}

fn low_bits(value: u16) -> u8 {
    let [_, low] = value.to_be_bytes();
    low & 31
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_symbol_reads_back_and_look_alikes_are_forgiven() {
        for of in 0..32 {
            assert_eq!(value(symbol(of)), Some(of));
            assert_eq!(value(symbol(of).to_ascii_lowercase()), Some(of));
        }
        for (typed, meant) in [('i', 1), ('I', 1), ('l', 1), ('L', 1), ('o', 0), ('O', 0)] {
            assert_eq!(value(typed), Some(meant));
        }
        for wrong in ['u', 'U', 'å', '-', ' ', '\0', '１'] {
            assert_eq!(value(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn bytes_come_back(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
            let values = to_values(&bytes);
            prop_assert_eq!(values.len(), (bytes.len() * 8).div_ceil(5));
            let back = to_bytes(&values);
            prop_assert_eq!(back.as_ref().map(|b| b.as_slice()), Some(&bytes[..]));
        }
    }
}
