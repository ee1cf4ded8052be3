/** Letters between organs: assistance, transfer, jurisdiction; with clocks and answers (rules §5). */
@NullMarked
package cn.xiangzhi.casework.letters;

import org.jspecify.annotations.NullMarked;
