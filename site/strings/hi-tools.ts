import type { Strings } from './strings.ts';

/** The strings of the pages that work on a visitor's own files, in Hindi. */
export const tools: Pick<Strings, 'project' | 'check' | 'make'> = {
  project: {
    title: 'टेम्पलेट को अपने प्रोजेक्ट के अनुकूल बनाएँ',
    lead: 'प्रोजेक्ट का फ़ोल्डर चुनें या यहाँ छोड़ें। पहले फ़ाइलों के नामों की सूची बनती है, फिर प्रोजेक्ट का वर्णन करने वाली फ़ाइलें पढ़ी जाती हैं। आपको Dockerfile और उसके साथ की फ़ाइलें मिलती हैं। इस पृष्ठ से बाहर कुछ नहीं जाता।',
    start:
      'पृष्ठ शुरू हो रहा है। इसे JavaScript और सर्वर चाहिए: ब्राउज़र डिस्क से कुछ शुरू नहीं करता। टर्मिनल में “npx cribsmith docker --detect FOLDER” यही करता है।',
    choose: 'फ़ोल्डर चुनें',
    reads: 'पढ़ी जाने वाली फ़ाइलें',
    read: 'ये फ़ाइलें पढ़ें',
    which: 'प्रोग्राम',
    file: 'क्या मिला',
    zip: 'Zip डाउनलोड करें',
    zipHint: 'इसे प्रोजेक्ट के फ़ोल्डर में अनज़िप करें।',
    fitting: 'अनुकूल',
    usual: 'जैसा मिला',
    says: {
      start: 'तैयार प्रोग्राम कैसे शुरू होता है',
      health: 'हेल्थ चेक: कोई रूट, tcp या none',
      documentRoot: 'वह फ़ोल्डर जो वेब सर्वर परोसता है',
    },
    messages: {
      empty: 'अभी कोई प्रोजेक्ट नहीं।',
      listed: '{names} फ़ाइलों के नाम सूचीबद्ध। अभी तक कुछ नहीं पढ़ा गया।',
      reading: 'पढ़ा जा रहा है…',
      done: '{title}: {files} फ़ाइलें प्रोजेक्ट के अनुकूल हैं।',
      tooMany: '{most} से अधिक फ़ाइलें हैं: एक ही प्रोग्राम का फ़ोल्डर चुनें।',
      nothing: 'कोई फ़ोल्डर नहीं छोड़ा गया।',
      hung: 'प्रोजेक्ट में बहुत समय लगा और उसे रोक दिया गया। छोटा फ़ोल्डर चुनें।',
      notLoaded: 'टेम्पलेट जनरेटर लोड नहीं हो सका। अपना कनेक्शन जाँचें।',
      found: 'मिला',
      assumed: 'माना गया',
      left: 'छोड़ा गया',
      changes: 'बदलाव',
      decide: 'तय करें',
    },
  },
  check: {
    title: 'Dockerfile जाँचें',
    lead: 'Dockerfile, Compose फ़ाइल, या .dockerignore के साथ दोनों पेस्ट करें या यहाँ छोड़ें। इस पृष्ठ से बाहर कुछ नहीं जाता।',
    start:
      'जाँच शुरू हो रही है। इसे JavaScript और सर्वर चाहिए: ब्राउज़र डिस्क से कुछ शुरू नहीं करता। टर्मिनल में “npx cribsmith docker --lint Dockerfile” यही करता है।',
    choose: 'फ़ाइलें चुनें',
    add: 'फ़ाइल जोड़ें',
    tryExample: 'उदाहरण आज़माएँ',
    sarif: 'SARIF के रूप में सहेजें',
    link: 'पाठ सहित लिंक कॉपी करें',
    fix: 'ठीक करें',
    name: 'फ़ाइल का नाम',
    remove: 'फ़ाइल हटाएँ',
    text: 'फ़ाइल की सामग्री',
    placeholder: 'फ़ाइल यहाँ पेस्ट करें या छोड़ें',
    margin: 'टिप्पणियों वाली पंक्तियाँ',
    findings: 'टिप्पणियाँ',
    example: `FROM node:latest
ADD . .
RUN apt-get update && apt-get install curl
RUN npm install -g pnpm
ENV API_TOKEN=4f9a1c7be2d84d0c
EXPOSE 3000
CMD npm start
`,
    messages: {
      line: 'पंक्ति {line}',
      severities: { error: 'त्रुटि', warning: 'चेतावनी', info: 'सलाह' },
      severityPlurals: { error: 'त्रुटियाँ', warning: 'चेतावनियाँ', info: 'सलाहें' },
      kinds: { dockerfile: 'Dockerfile', compose: 'Compose फ़ाइल', ignore: 'Ignore फ़ाइल' },
      none: 'कोई टिप्पणी नहीं।',
      nothing: 'कोई Dockerfile, Compose फ़ाइल या .dockerignore नहीं छोड़ी गई।',
      empty: 'अभी जाँचने के लिए कुछ नहीं है।',
      hung: 'जाँच में बहुत समय लगा और उसे रोक दिया गया। फिर से कोशिश करने के लिए पाठ बदलें।',
      notLoaded: 'जाँच लोड नहीं हो सकी। अपना कनेक्शन जाँचें।',
      notText: '{path} UTF-8 पाठ नहीं है, या बहुत लंबी है।',
      tooLong: 'पाठ बहुत लंबा है: अधिकतम {most} KB।',
      badLink: 'लिंक ख़राब है: उसमें कोई फ़ाइल नहीं है।',
      copied: 'लिंक कॉपी हो गया। पाठ # के बाद वाले हिस्से में है, जिसे कोई सर्वर नहीं देखता।',
      notCopied: 'लिंक पता पट्टी में है।',
      fixAll: 'सुरक्षित सुधार लागू करें ({count})',
      more: '… और {count}।',
    },
  },
  make: {
    title: 'अपने नोट्स से बनाएँ',
    lead: 'अपने नोट्स या चैट पेस्ट करें और चीट शीट, प्रश्न तथा डेक पाएँ। सब कुछ इसी टैब में होता है: कुछ भी भेजा नहीं जाता।',
    start:
      'एडिटर शुरू हो रहा है। इसे JavaScript और सर्वर चाहिए: ब्राउज़र डिस्क से कुछ शुरू नहीं करता। टर्मिनल में “npx cribsmith build notes” यही करता है।',
    choose: 'फ़ाइलें चुनें',
    chooseFolder: 'फ़ोल्डर चुनें',
    tryExample: 'उदाहरण आज़माएँ',
    undo: 'पूर्ववत करें',
    redo: 'फिर से करें',
    delete: 'सब मिटाएँ',
    file: 'फ़ाइल',
    text: 'आपके नोट्स',
    placeholder:
      'चैट या नोट्स पेस्ट करें, या फ़ाइलें, फ़ोल्डर और zip यहाँ छोड़ें: Markdown, टेक्स्ट, चैट एक्सपोर्ट, Obsidian वॉल्ट, Anki टेक्स्ट।',
    clean: 'हाथ से ठीक करें',
    cleanHint: 'पढ़े हुए को साफ़ Markdown में बदलता है। कार्ड बदलने पर उसका पाठ बदलता है, और पाठ बदलने पर कार्ड।',
    split: 'कर्सर पर नया ब्लॉक',
    newBlock: 'नया ब्लॉक',
    result: 'इससे क्या बना',
    tabs: {
      sheet: 'चीट शीट',
      practise: 'अभ्यास',
      question: 'प्रश्न',
      command: 'कमांड',
      pitfall: 'आम गलतियाँ',
      comparison: 'तुलना',
      lines: 'पंक्तियाँ',
      problems: 'समस्याएँ',
    },
    topic: 'विषय',
    linesShown: 'दिखाएँ',
    lineStates: { '': 'सभी पंक्तियाँ', typed: 'समझी गई', noise: 'छोड़ी गई', unparsed: 'समझी नहीं गई' },
    moreLines: 'और पंक्तियाँ',
    take: 'साथ ले जाएँ',
    takeaways: {
      notes: 'साफ़ नोट्स',
      apkg: 'Anki डेक',
      anki: 'Anki टेक्स्ट',
      csv: 'CSV',
      quizlet: 'Quizlet',
      graph: 'JSON में ग्राफ़',
    },
    print: 'चीट शीट प्रिंट करें',
    site: 'पूरी साइट',
    pdfSheet: 'चीट शीट का PDF',
    pdfQuestions: 'सभी प्रश्नों का PDF',
    paper: 'काग़ज़',
    papers: { a4: 'A4', letter: 'Letter' },
    pdfHint: 'पहला PDF 12 MB डाउनलोड करता है, जिसे ब्राउज़र रखता है।',
    edit: 'बदलें',
    editTitle: 'यह ब्लॉक बदलें',
    kind: 'प्रकार',
    blockTitle: 'शीर्षक',
    same: 'जैसा है',
    kinds: {
      question: 'प्रश्न',
      pitfall: 'आम गलती',
      tip: 'सुझाव',
      analogy: 'उपमा',
      concept: 'सरल शब्दों में',
      practice: 'अच्छी प्रथा',
      procedure: 'चरण',
      section: 'पाठ',
    },
    apply: 'लागू करें',
    merge: 'ऊपर वाले से जोड़ें',
    drop: 'ब्लॉक मिटाएँ',
    cancel: 'रद्द करें',
    mend: 'ठीक करें',
    example: `आप:
Docker वॉल्यूम क्या है और मुझे उसकी ज़रूरत कब होती है?

ChatGPT:
## वॉल्यूम

**प्रश्न 1: वॉल्यूम क्या है?**
एक फ़ोल्डर जिसे Docker सँभालता है। वह उस कंटेनर के बाद भी बना रहता है जो उसमें लिखता है।

**प्रश्न 2: आपको उसकी ज़रूरत कब होती है?**
जब भी डेटा को कंटेनर के बाद भी बचाए रखना हो, जैसे किसी डेटाबेस का डेटा।

| | वॉल्यूम | Bind mount |
|---|---|---|
| कौन सँभालता है | Docker | आप |
| किसके लिए अच्छा | डेटा | काम के दौरान सोर्स कोड |

**आम गलती:** \`docker compose down -v\` वॉल्यूम भी मिटा देता है।

\`\`\`bash
docker volume create data
docker volume ls
\`\`\`

क्या आप चाहेंगे कि मैं उसका बैकअप लेना दिखाऊँ?
`,
    messages: {
      empty: 'अभी कुछ नहीं पढ़ा गया।',
      reading: 'पढ़ा जा रहा है…',
      summary: '{lines} में से {typed} पंक्तियाँ समझी गईं, {noise} छोड़ी गईं, {unparsed} समझी नहीं गईं।',
      hung: 'पढ़ने में बहुत समय लगा और उसे रोक दिया गया। फिर से कोशिश करने के लिए पाठ बदलें या छोटा करें।',
      failed: 'इसे पढ़ा नहीं जा सका: {problem}',
      notLoaded: 'एडिटर लोड नहीं हो सका। अपना कनेक्शन जाँचें।',
      notKept: 'यह ब्राउज़र इस साइट का डेटा नहीं रखता: जाने से पहले अपना काम सहेजें।',
      nothing: 'इस प्रकार का कुछ नहीं है।',
      noProblems: 'कोई नहीं मिली।',
      confirmDelete: 'आपने यहाँ जो कुछ बनाया, सब मिटाएँ? इसे वापस नहीं लाया जा सकता।',
      notEdited: 'यह फ़ाइल यहाँ संपादित नहीं की जा सकती। फिर भी इसे पढ़ा जाता है।',
      dropped: 'छोड़ी गई किसी भी फ़ाइल में नोट्स नहीं हैं।',
      printing: 'PDF बनाया जा रहा है…',
      printed: 'PDF तैयार है।',
      making: 'साइट बनाई जा रही है।',
      made: 'साइट तैयार है। इसे अनज़िप करके index.html खोलें, या इसे किसी भी सर्वर पर रखें।',
      notPrinted: 'प्रिंट करने के लिए कुछ नहीं है, या यहाँ के फ़ॉन्ट में ये अक्षर नहीं हैं: “npx cribsmith print” दूसरे ढूँढता है।',
    },
  },
};
