package org.holdout.comparison.change;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * A place where two lists differ; the older list's part and the newer one's, of which one may be empty.
 *
 * @param oldTo the first that is not part of it
 * @param nowTo the first that is not part of it
 */
record Block(int oldFrom, int oldTo, int nowFrom, int nowTo) {

    /** All places where the lists differ, in their order; between two of them something stays. */
    static List<Block> between(List<String> old, List<String> now) {
        List<Block> blocks = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            int oldFrom = delta.getSource().getPosition();
            int nowFrom = delta.getTarget().getPosition();
            Block block = new Block(
                    oldFrom,
                    oldFrom + delta.getSource().size(),
                    nowFrom,
                    nowFrom + delta.getTarget().size());
            if (!blocks.isEmpty() && blocks.getLast().isBefore(block)) {
                Block last = blocks.removeLast();
                block = new Block(last.oldFrom, block.oldTo, last.nowFrom, block.nowTo);
            }
            blocks.add(block);
        }
        return blocks;
    }

    private boolean isBefore(Block next) {
        return oldTo == next.oldFrom && nowTo == next.nowFrom;
    }

    List<String> old(List<String> all) {
        return List.copyOf(all.subList(oldFrom, oldTo));
    }

    List<String> now(List<String> all) {
        return List.copyOf(all.subList(nowFrom, nowTo));
    }
}
