import { describe, expect, test } from 'vitest';
import { recogniseLanguage } from '../../generators/read/index.ts';

/** Sentences as notes have them, with English names of the field in them. */
const SENTENCES: readonly (readonly [language: string, text: string])[] = [
  ['en', 'A bind mount is a folder of the host that a container sees. It is not a copy.'],
  ['de', 'Ein Bind Mount ist ein Ordner des Hosts, den der Container sieht. Es ist keine Kopie.'],
  ['es', 'Un bind mount es una carpeta del host que el contenedor ve. No es una copia de los datos.'],
  ['fr', 'Un bind mount est un dossier de l’hôte que le conteneur voit. Ce n’est pas une copie des données.'],
  ['pt', 'Um bind mount é uma pasta do host que o contêiner vê. Não é uma cópia dos dados.'],
  ['it', 'Un bind mount è una cartella dell’host che il container vede. Non è una copia dei dati.'],
  ['nl', 'Een bind mount is een map van de host die de container ziet. Het is niet een kopie.'],
  ['pl', 'Bind mount to katalog hosta, który jest widoczny w kontenerze. Nie jest to kopia danych.'],
  ['tr', 'Bind mount, konteynerin gördüğü bir host klasörüdür ve bir kopya değil. Ne için kullanılır?'],
  ['uk', 'Bind mount — це тека хоста, яку бачить контейнер. Це не копія.'],
  ['ru', 'Bind mount — это папка хоста, которую видит контейнер. Это не копия.'],
  ['hi', 'बाइंड माउंट होस्ट का एक फ़ोल्डर है जिसे container देखता है।'],
  ['ar', 'الربط المباشر هو مجلد على المضيف تراه الحاوية.'],
  ['he', 'זו תיקייה של המארח שהמכולה רואה, bind mount.'],
  ['ja', 'バインドマウントはコンテナから見えるホストのフォルダです。'],
  ['zh', '绑定挂载是容器可以看到的主机文件夹，不是副本。'],
  ['ko', '바인드 마운트는 컨테이너가 보는 호스트 폴더이다.'],
];

describe('the language of a text', () => {
  test.each(SENTENCES)('%s', (language, text) => {
    expect(recogniseLanguage(text)).toBe(language);
  });
  test('is not determined by a few foreign words', () => {
    expect(recogniseLanguage('The word 内核 is the kernel, and 系统 is the system.')).toBe('en');
  });
  test.each([
    [
      'cs',
      'Kontejner je proces na hostiteli, který má svůj jmenný prostor. Obraz se skládá z vrstev, které nelze změnit. Zápisy jdou do horní vrstvy, jež zmizí společně s kontejnerem. Svazky proto uchovávají data mimo něj.',
    ],
    [
      'hr',
      'Spremnik je proces na domaćinu koji ima svoj prostor imena. Slika se sastoji od slojeva i u nju se ne piše.',
    ],
    [
      'lv',
      'Konteiners ir process, kam uz resursdatora ir sava vārdu telpa. Attēls sastāv no slāņiem, un tajā neko neraksta.',
    ],
    [
      'sv',
      'En container är en process på värden som har en egen namnrymd. En avbild består av lager och kan inte ändras.',
    ],
    [
      'vi',
      'Container là một tiến trình trên máy chủ có không gian tên riêng. Ảnh gồm nhiều lớp và không thay đổi được.',
    ],
  ])('is not another language that shares a few words with %s', (_, text) => {
    expect(recogniseLanguage(text)).toBeUndefined();
  });
  test('is determined by few words in notes full of names', () => {
    const names = 'Docker Compose Kubernetes Ingress Deployment Service ConfigMap Secret Pod Helm '.repeat(2);
    expect(recogniseLanguage(`${names} Der Pod ist eine Gruppe und wird mit dem Helm Chart von der CI erstellt.`)).toBe(
      'de',
    );
  });
  test('is not determined by names alone', () => {
    expect(recogniseLanguage('Docker Compose, Kubernetes')).toBeUndefined();
    expect(recogniseLanguage('')).toBeUndefined();
  });
});
