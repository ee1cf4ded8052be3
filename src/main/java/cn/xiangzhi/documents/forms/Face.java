package cn.xiangzhi.documents.forms;

/** The faces GB/T 9704-2012 (5.2.2, 7) writes in, by the family name the style uses. */
enum Face {
    SONG("Song", "NotoSerifSC-Regular.ttf"),
    TITLE("Title", "NotoSerifSC-Bold.ttf"),
    FANG_SONG("FangSong", "FandolFang.ttf"),
    HEI("Hei", "FandolHei.ttf"),
    KAI("Kai", "FandolKai.ttf");

    final String family;
    final String file;

    Face(String family, String file) {
        this.family = family;
        this.file = file;
    }
}
