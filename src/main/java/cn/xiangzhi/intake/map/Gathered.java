package cn.xiangzhi.intake.map;

/** Reports of one mark: how many, and the sums of where they lie, in ten-millionths of a degree. */
record Gathered(long count, long latitudes, long longitudes, String township) {

    /** Those of another township that lie in the same mark as well. */
    Gathered and(Gathered other) {
        return new Gathered(
                count + other.count, latitudes + other.latitudes, longitudes + other.longitudes, township);
    }

    double latitude() {
        return Cells.degrees(latitudes / count);
    }

    double longitude() {
        return Cells.degrees(longitudes / count);
    }
}
