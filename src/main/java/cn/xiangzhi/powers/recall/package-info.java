/** Powers taken back: titles end, lists change, open cases are told apart (F55). */
@NullMarked
package cn.xiangzhi.powers.recall;

import org.jspecify.annotations.NullMarked;
