package cn.xiangzhi.archives.files;

/**
 * The code of a file (DA/T 13): hyphens between levels, middle dots inside one, items in four digits, as
 * {@code J001-ZY·2026-D30-0001}. ZY is the category of professional files.
 */
record ArchivalCode(String fonds, int year, Retention retention, int item) {

    static final String CATEGORY = "ZY";

    String text() {
        return "%s-%s·%d-%s-%04d".formatted(fonds, CATEGORY, year, retention.name(), item);
    }
}
