package cn.xiangzhi.intake.map;

/** Reports of one mark: how many, and the sums of where they lie, in ten-millionths of a degree; of a single one, its township. */
record Gathered(long count, long latitudes, long longitudes, String township) {

    double latitude() {
        return Cells.degrees(latitudes / count);
    }

    double longitude() {
        return Cells.degrees(longitudes / count);
    }
}
