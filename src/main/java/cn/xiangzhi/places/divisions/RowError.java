package cn.xiangzhi.places.divisions;

/** What is wrong with a row of an imported file, and what to write instead. {@code row} is as the spreadsheet counts. */
public record RowError(int row, String column, String wrong, String remedy) {}
