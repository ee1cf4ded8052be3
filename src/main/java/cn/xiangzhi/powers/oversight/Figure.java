package cn.xiangzhi.powers.oversight;

/**
 * What one township did under one handed-down item between two days: counts of matters only, never sums of fines, which no
 * appraisal may look at (PPL 74).
 */
public record Figure(
        String townshipCode,
        String itemCode,
        String itemName,
        int filed,
        int decided,
        int closed,
        int overturned,
        int approved,
        int reported,
        int late,
        int corrections) {

    static Figure none(String township, String item, String name) {
        return new Figure(township, item, name, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Both together, under the names of this one. */
    Figure plus(Figure other) {
        return new Figure(
                townshipCode,
                itemCode,
                itemName,
                filed + other.filed,
                decided + other.decided,
                closed + other.closed,
                overturned + other.overturned,
                approved + other.approved,
                reported + other.reported,
                late + other.late,
                corrections + other.corrections);
    }
}
