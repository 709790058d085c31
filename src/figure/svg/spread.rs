//! Moves labels apart along a line by as little as possible. It never changes their order.

/// Returns the middles of labels, each given by its preferred middle and length. All are between `low` and `high` if they fit there;
/// otherwise they start at `low` and overflow.
pub fn spread(wishes: &[(f64, f64)], low: f64, high: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    order.sort_by(|a, b| wishes[*a].0.total_cmp(&wishes[*b].0));
    // Labels that touch form a block, placed at the mean of its labels' preferences.
    let mut blocks: Vec<Block> = Vec::new();
    for label in order {
        let (wish, length) = wishes[label];
        blocks.push(Block { labels: vec![label], length, sum: wish - length / 2.0 });
        while let [.., before, last] = blocks.as_slice() {
            if before.start(low, high) + before.length <= last.start(low, high) {
                break;
            }
            let Some(last) = blocks.pop() else { break };
            let Some(before) = blocks.last_mut() else { break };
            // Within a block, each label is offset by those before it.
            before.sum += last.sum - before.length * last.labels.len() as f64;
            before.length += last.length;
            before.labels.extend(last.labels);
        }
    }
    let mut middles = vec![0.0; wishes.len()];
    for block in blocks {
        let mut at = block.start(low, high);
        for label in block.labels {
            middles[label] = at + wishes[label].1 / 2.0;
            at += wishes[label].1;
        }
    }
    middles
}

struct Block {
    labels: Vec<usize>,
    length: f64,
    /// The sum of the starts of the block that its labels prefer.
    sum: f64,
}

impl Block {
    fn start(&self, low: f64, high: f64) -> f64 {
        (self.sum / self.labels.len() as f64).min(high - self.length).max(low)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn labels_that_are_far_apart_stay() {
        assert_eq!(spread(&[(10.0, 4.0), (50.0, 4.0)], 0.0, 100.0), [10.0, 50.0]);
        assert_eq!(spread(&[(50.0, 10.0), (50.0, 10.0)], 0.0, 100.0), [45.0, 55.0]);
        assert_eq!(spread(&[(99.0, 10.0), (98.0, 10.0)], 0.0, 100.0), [95.0, 85.0]);
    }

    proptest! {
        #[test]
        fn no_label_covers_another_or_leaves_the_room(wishes in proptest::collection::vec((0.0..200.0f64, 5.0..20.0f64), 1..7)) {
            let middles = spread(&wishes, 0.0, 200.0);
            let mut areas: Vec<(f64, f64)> = middles.iter().zip(&wishes).map(|(middle, (_, length))| (middle - length / 2.0, middle + length / 2.0)).collect();
            areas.sort_by(|a, b| a.0.total_cmp(&b.0));
            prop_assert!(areas[0].0 >= -1e-6 && areas[areas.len() - 1].1 <= 200.0 + 1e-6);
            prop_assert!(areas.windows(2).all(|pair| pair[0].1 <= pair[1].0 + 1e-6));
        }
    }
}
