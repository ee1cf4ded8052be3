package cn.xiangzhi.documents.template;

/**
 * What is wrong with an uploaded template, and where.
 *
 * @param place as 第3段, 第1张表第2行第1格, or 全文
 * @param near the mark or the first words there, to find it by; may be empty
 * @param problem what is wrong and what to do
 */
public record Fault(String place, String near, String problem) {}
