package cn.xiangzhi.documents.ink;

/**
 * What was drawn for one page.
 *
 * @param page counted from one
 * @param digest the SM3 digest of that page's words; the mark belongs to no other words
 */
public record Mark(int page, String digest, Ink ink) {}
