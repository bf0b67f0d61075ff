// Every sentence of the call-back after a bad rating (差评回访). It reaches the desk only.
export const callBackTexts = {
  title: { zh: "差评回访", en: "Call-back after a bad rating" },
  about: {
    zh: "有人给了不满意或非常不满意的评价。请在规定期限内联系、核实、整改，并把结果写下来。没有要求回访的评价不知道是谁打的。",
    en: "Somebody rated a matter as bad or very bad. Get in touch, look into it, put it right within the time set, and write down what came of it. Who did not ask to be called stays unknown.",
  },
  ground: {
    zh: "《国务院办公厅关于建立政务服务“好差评”制度提高政务服务水平的意见》（国办发〔2019〕51号）：差评回访、限期整改",
    en: "State Council General Office opinion on the rating of government services, no. 51 of 2019: bad ratings are followed up and put right in time",
  },
  rated: { zh: "评价", en: "The rating" },
  about_: { zh: "评价的事项", en: "Matter rated" },
  level: { zh: "等级", en: "Level" },
  level1: { zh: "非常不满意", en: "Very bad" },
  level2: { zh: "不满意", en: "Bad" },
  points: { zh: "不满意的方面", en: "What was bad" },
  efficiency: { zh: "办事效率", en: "Speed" },
  guide: { zh: "指南准确", en: "Guide not right" },
  convenience: { zh: "办事便利", en: "Not convenient" },
  platform: { zh: "平台好用", en: "Site hard to use" },
  attitude: { zh: "服务态度", en: "Manner" },
  comment: { zh: "留言", en: "Comment" },
  mistaken: { zh: "经联系确认为误评", en: "The person says the rating was a mistake" },
  unreachable: {
    zh: "多次联系未果，已留言",
    en: "Could not be reached after several tries; a message was left",
  },
} as const
