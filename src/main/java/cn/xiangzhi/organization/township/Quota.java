package cn.xiangzhi.organization.township;

/** How many there may be and how many there are; {@code least} equals {@code most} where one number is given (S27). */
public record Quota(String name, int least, int most, int counted) {

    public String norm() {
        return least == most ? String.valueOf(most) : least + " 至 " + most;
    }

    public boolean kept() {
        return counted >= least && counted <= most;
    }

    public String words() {
        if (counted < least) {
            return "少 " + (least - counted);
        }
        return counted > most ? "多 " + (counted - most) : "符合";
    }

    /** Green as it should be, amber too few, red too many. */
    public String tone() {
        return kept() ? "green" : counted < least ? "amber" : "red";
    }
}
