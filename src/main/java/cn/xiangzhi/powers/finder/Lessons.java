package cn.xiangzhi.powers.finder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns from sayings how much each sign speaks for each thing: softmax regression by stochastic gradient, always in the same
 * order, so that the same sayings teach the same. Some thousands of sayings take less than a second.
 */
final class Lessons {

    private static final int ROUNDS = 3;
    private static final float FIRST_STEP = 5;
    private static final float SLOWER = 0.3f;

    /** What moves a weight by less than this many steps is left as it is; most things are far from most sayings. */
    private static final float TOO_LITTLE = 5e-4f;

    private Lessons() {}

    /** The signs of a saying with how strongly each is heard, and the numbers of the things it may speak of. */
    record Lesson(int[] signs, float[] heard, int[] things) {}

    /** Weights by sign and thing. */
    static float[][] learn(List<Lesson> lessons, int signs, int things) {
        var weights = new float[signs][things];
        var order = new ArrayList<>(lessons);
        var random = new Random(lessons.size());
        for (var round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            var step = FIRST_STEP / (1 + round * SLOWER);
            order.forEach(lesson -> learn(lesson, weights, step, things));
        }
        return weights;
    }

    private static void learn(Lesson lesson, float[][] weights, float step, int things) {
        var wrong = likely(lesson, weights, things);
        for (var thing : lesson.things()) {
            wrong[thing] -= 1f / lesson.things().length;
        }
        for (var thing = 0; thing < things; thing++) {
            if (Math.abs(wrong[thing]) > TOO_LITTLE) {
                for (var i = 0; i < lesson.signs().length; i++) {
                    weights[lesson.signs()[i]][thing] -= step * lesson.heard()[i] * wrong[thing];
                }
            }
        }
    }

    /** How likely each thing is meant; together 1. */
    static float[] likely(Lesson lesson, float[][] weights, int things) {
        var likely = new float[things];
        for (var i = 0; i < lesson.signs().length; i++) {
            var own = weights[lesson.signs()[i]];
            var heard = lesson.heard()[i];
            for (var thing = 0; thing < things; thing++) {
                likely[thing] += heard * own[thing];
            }
        }
        return shares(likely);
    }

    private static float[] shares(float[] sums) {
        var most = Float.NEGATIVE_INFINITY;
        for (var sum : sums) {
            most = Math.max(most, sum);
        }
        var whole = 0f;
        for (var i = 0; i < sums.length; i++) {
            sums[i] = (float) Math.exp(sums[i] - most);
            whole += sums[i];
        }
        for (var i = 0; i < sums.length; i++) {
            sums[i] /= whole;
        }
        return sums;
    }
}
