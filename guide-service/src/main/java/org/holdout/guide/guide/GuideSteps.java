package org.holdout.guide.guide;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The steps of a guide as it holds now.
 *
 * @param guide the guide's id
 * @param vendor the vendor's id
 * @param revision the revision that holds now
 * @param keys the steps' keys, in their order
 */
public record GuideSteps(String guide, String vendor, int revision, List<String> keys) {

    /** The numbers of those of its steps that have one of these keys, rising from 1 on. */
    public List<Integer> numbers(Collection<String> some) {
        return IntStream.range(0, keys.size())
                .filter(i -> some.contains(keys.get(i)))
                .mapToObj(i -> i + 1)
                .toList();
    }
}
