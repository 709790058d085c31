//! Moving labels apart along a line, as little as can be. It never changes their order.

/// Where labels come to stand: each has the middle that it wishes and its length. All stay between `low` and `high` if they fit there;
/// else they begin at `low` and run over.
pub fn spread(wishes: &[(f64, f64)], low: f64, high: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    order.sort_by(|a, b| wishes[*a].0.total_cmp(&wishes[*b].0));
    // Labels that touch are a block, which stands where the mean of its labels' wishes puts it.
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
            // Within the block the later labels are pushed by what stands before them.
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
    /// The sum of where each label wishes the block to start.
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
