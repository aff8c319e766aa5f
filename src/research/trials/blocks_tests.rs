//! The sequence against an independent one, and the properties that an allocation must have.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

const SEQUENCE: &str = include_str!("../../../tests/vectors/v14_randomisation/expected_sequence.csv");
const SEED: &str = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
const COMMITTED: &str = "60fb4ccf59cafba682fb4653d079ff6b7e006431bbdc750d5fa152294b165205";

fn arm(code: &str, weight: usize) -> Arm {
    Arm { code: code.into(), weight }
}

fn design(arms: &[(&str, usize)], sizes: &[usize]) -> Design {
    let arms = arms.iter().map(|(code, weight)| arm(code, *weight)).collect();
    Design::new("demo-trial", arms, sizes.to_vec()).expect("a sound design")
}

#[test]
fn the_sequence_is_that_of_the_independent_program() {
    let seed = Key::from_hex(SEED).expect("32 bytes");
    let design = design(&[("intervention", 1), ("waitlist", 1)], &[4, 6]);
    let mut expected: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in SEQUENCE.lines().skip(1) {
        let (_, rest) = line.split_once(',').expect("a trial");
        let (stratum, seat) = rest.split_once(',').expect("a stratum");
        expected.entry(stratum.into()).or_default().push(seat.into());
    }
    assert_eq!(expected.len(), 2);
    for (name, seats) in expected {
        let factors: Vec<(&str, &str)> = name.split('|').map(|factor| factor.split_once('=').expect("=")).collect();
        let stratum = Stratum::new(&factors).expect("a sound stratum");
        let ours: Vec<String> = design
            .sequence(&seed, &stratum)
            .take(seats.len())
            .map(|seat| format!("{},{},{},{}", seat.block, seat.size, seat.number, seat.arm))
            .collect();
        assert_eq!(ours, seats);
    }
}

#[test]
fn the_commitment_is_the_hash_that_the_protocol_names() {
    assert_eq!(commitment(&Key::from_hex(SEED).expect("32 bytes")), COMMITTED);
    assert_ne!(commitment(&Key::from_bytes([7; 32])), COMMITTED);
}

#[test]
fn each_block_size_comes_up_equally_often() {
    let design = design(&[("a", 1), ("b", 1)], &[4, 6, 8]);
    let (seed, stratum) = (Key::from_bytes([9; 32]), Stratum::new(&[]).expect("no factor"));
    let mut times = BTreeMap::new();
    for block in 1..=3000 {
        *times.entry(design.size(&seed, &stratum, block)).or_insert(0_u32) += 1;
    }
    assert_eq!(times.keys().copied().collect::<Vec<_>>(), [4, 6, 8]);
    // Standard deviation 25.8: five of them on either side.
    assert!(times.values().all(|n| n.abs_diff(1000) < 130), "{times:?}");
}

#[test]
fn an_unsound_design_is_refused() {
    let two = || vec![arm("a", 2), arm("b", 1)];
    let refused = |trial, arms, sizes: &[usize]| Design::new(trial, arms, sizes.to_vec()).expect_err("unsound");
    assert_eq!(refused("", two(), &[3]), BadDesign::Trial);
    assert_eq!(refused("x|y", two(), &[3]), BadDesign::Trial);
    assert_eq!(refused("x", vec![arm("a", 1)], &[4]), BadDesign::Arms);
    assert_eq!(refused("x", vec![arm("a", 1), arm("b", 0)], &[4]), BadDesign::Arms);
    assert_eq!(refused("x", vec![arm("a", 1), arm("a", 1)], &[4]), BadDesign::Arms);
    for sizes in [&[][..], &[4], &[0], &[3, 3], &[3, 5]] {
        assert_eq!(refused("x", two(), sizes), BadDesign::Sizes, "{sizes:?}");
    }
    for factor in [("", "x"), ("x", ""), ("x|", "y"), ("x", "y=z")] {
        assert_eq!(Stratum::new(&[factor]), Err(BadDesign::Stratum), "{factor:?}");
    }
    assert_eq!(Stratum::new(&[]).map(|stratum| stratum.to_string()), Ok("all".into()));
}

proptest! {
    #[test]
    fn every_full_block_holds_the_ratio_and_one_step_at_a_time_gives_the_same_list(
        seed: [u8; 32], weights in prop::collection::vec(1_usize..4, 2..4), repeats in prop::collection::btree_set(1_usize..4, 1..3),
    ) {
        let arms: Vec<Arm> = weights.iter().enumerate().map(|(i, weight)| arm(&format!("arm{i}"), *weight)).collect();
        let total: usize = weights.iter().sum();
        let design = Design::new("t", arms, repeats.iter().map(|times| times * total).collect()).expect("sound");
        let (seed, stratum) = (Key::from_bytes(seed), Stratum::new(&[("gender", "woman")]).expect("sound"));
        let seats: Vec<Seat> = design.sequence(&seed, &stratum).take_while(|seat| seat.block <= 8).collect();
        for block in 1..=8 {
            let within: Vec<&Seat> = seats.iter().filter(|seat| seat.block == block).collect();
            for (i, weight) in weights.iter().enumerate() {
                let of_arm = within.iter().filter(|seat| seat.arm == format!("arm{i}")).count();
                prop_assert_eq!(of_arm * total, within.len() * weight);
            }
        }
        let mut place = Place::START;
        for seat in &seats {
            let (arm, after) = design.allocate(&seed, &stratum, place);
            prop_assert_eq!((arm, after.block), (seat.arm, seat.block));
            place = after;
        }
    }

    #[test]
    fn strata_and_seeds_have_sequences_of_their_own(seed: [u8; 32]) {
        let design = design(&[("a", 1), ("b", 1)], &[4, 6]);
        let list = |seed: [u8; 32], code| -> Vec<String> {
            let (seed, stratum) = (Key::from_bytes(seed), Stratum::new(&[("gender", code)]).expect("sound"));
            design.sequence(&seed, &stratum).take(200).map(|seat| seat.arm.to_owned()).collect()
        };
        prop_assert_ne!(list(seed, "woman"), list(seed, "man"));
        let mut other = seed;
        other[0] ^= 1;
        prop_assert_ne!(list(seed, "woman"), list(other, "woman"));
    }
}
