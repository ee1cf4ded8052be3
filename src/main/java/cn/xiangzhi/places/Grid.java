package cn.xiangzhi.places;

import java.util.List;
import java.util.UUID;

/** A grid of a village with who answers for it: one leader and its cadres, by name (S19, 处处有人管). */
public record Grid(
        UUID id, String code, String name, String township, String village, Charge leader, List<Charge> cadres) {

    /** A person of the real-name register in charge. */
    public record Charge(UUID person, String name) {}
}
