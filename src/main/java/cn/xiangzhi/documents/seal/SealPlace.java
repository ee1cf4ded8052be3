package cn.xiangzhi.documents.seal;

/** Where the seal stands: the page counted from one, and the upper left corner in millimetres from the page's own. */
public record SealPlace(int page, double left, double top) {}
